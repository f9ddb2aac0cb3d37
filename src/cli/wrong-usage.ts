/** A wrong call of the command. The message is for the person who called it. */
export class WrongUsage extends Error {}
