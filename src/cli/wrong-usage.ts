/** Something wrong with how the command was called. Its message is for the one who called it. */
export class WrongUsage extends Error {}
