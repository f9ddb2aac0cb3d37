import { createRoot } from 'react-dom/client';
import { Bare } from './Bare.tsx';

const app = document.getElementById('app');
if (app) createRoot(app).render(<Bare />);
