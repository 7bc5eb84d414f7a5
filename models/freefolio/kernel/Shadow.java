package freefolio.kernel;

/**
 * A value entry that reclaim leaves behind to recognise an early refault. It holds no reference on
 * anything.
 */
public final class Shadow extends Entry {}
