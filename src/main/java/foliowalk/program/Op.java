package foliowalk.program;

import java.lang.reflect.Field;

/**
 * Instructions of the decoded code. The many typed forms of the JVM that mean the same on 32-bit
 * words are one here; everything resolved at link time stands in the operands a, b, c.
 */
public final class Op {
  /** Words an instruction takes: opcode, a, b, c. */
  public static final int STRIDE = 4;

  public static final int NOP = 0;

  /** Push a. */
  public static final int CONST = 1;

  /** Push the long or double whose low word is a and high word is b. */
  public static final int CONST2 = 2;

  /** Push local a. */
  public static final int LOAD = 3;

  public static final int LOAD2 = 4;
  public static final int STORE = 5;
  public static final int STORE2 = 6;
  public static final int ARRAY_LOAD = 7;
  public static final int ARRAY_LOAD2 = 8;
  public static final int ARRAY_STORE = 9;
  public static final int ARRAY_STORE_BYTE = 10;
  public static final int ARRAY_STORE_CHAR = 11;
  public static final int ARRAY_STORE_SHORT = 12;
  public static final int ARRAY_STORE2 = 13;
  public static final int ARRAY_STORE_REF = 14;
  public static final int POP = 15;
  public static final int POP2 = 16;
  public static final int DUP = 17;
  public static final int DUP_X1 = 18;
  public static final int DUP_X2 = 19;
  public static final int DUP2 = 20;
  public static final int DUP2_X1 = 21;
  public static final int DUP2_X2 = 22;
  public static final int SWAP = 23;
  public static final int IADD = 24;
  public static final int ISUB = 25;
  public static final int IMUL = 26;
  public static final int IDIV = 27;
  public static final int IREM = 28;
  public static final int INEG = 29;
  public static final int ISHL = 30;
  public static final int ISHR = 31;
  public static final int IUSHR = 32;
  public static final int IAND = 33;
  public static final int IOR = 34;
  public static final int IXOR = 35;

  /** Add b to local a. */
  public static final int IINC = 36;

  public static final int LADD = 37;
  public static final int LSUB = 38;
  public static final int LMUL = 39;
  public static final int LDIV = 40;
  public static final int LREM = 41;
  public static final int LNEG = 42;
  public static final int LSHL = 43;
  public static final int LSHR = 44;
  public static final int LUSHR = 45;
  public static final int LAND = 46;
  public static final int LOR = 47;
  public static final int LXOR = 48;
  public static final int FADD = 49;
  public static final int FSUB = 50;
  public static final int FMUL = 51;
  public static final int FDIV = 52;
  public static final int FREM = 53;
  public static final int FNEG = 54;
  public static final int DADD = 55;
  public static final int DSUB = 56;
  public static final int DMUL = 57;
  public static final int DDIV = 58;
  public static final int DREM = 59;
  public static final int DNEG = 60;
  public static final int I2L = 61;
  public static final int I2F = 62;
  public static final int I2D = 63;
  public static final int L2I = 64;
  public static final int L2F = 65;
  public static final int L2D = 66;
  public static final int F2I = 67;
  public static final int F2L = 68;
  public static final int F2D = 69;
  public static final int D2I = 70;
  public static final int D2L = 71;
  public static final int D2F = 72;
  public static final int I2B = 73;
  public static final int I2C = 74;
  public static final int I2S = 75;
  public static final int LCMP = 76;
  public static final int FCMPL = 77;
  public static final int FCMPG = 78;
  public static final int DCMPL = 79;
  public static final int DCMPG = 80;
  public static final int IFEQ = 81;
  public static final int IFNE = 82;
  public static final int IFLT = 83;
  public static final int IFGE = 84;
  public static final int IFGT = 85;
  public static final int IFLE = 86;
  public static final int IF_ICMPEQ = 87;
  public static final int IF_ICMPNE = 88;
  public static final int IF_ICMPLT = 89;
  public static final int IF_ICMPGE = 90;
  public static final int IF_ICMPGT = 91;
  public static final int IF_ICMPLE = 92;
  public static final int GOTO = 93;

  /** a = index of {@link Program#switches}: default, low, targets. */
  public static final int TABLESWITCH = 94;

  /** a = index of {@link Program#switches}: default, then key and target pairs. */
  public static final int LOOKUPSWITCH = 95;

  /** a = words of the result. */
  public static final int RETURN = 96;

  /** a = offset, b = 1 when final, c = field id. */
  public static final int GETFIELD = 97;

  public static final int GETFIELD2 = 98;
  public static final int PUTFIELD = 99;
  public static final int PUTFIELD2 = 100;
  public static final int PUTFIELD_REF = 101;

  /** a = slot, b = initSlot of the class, c = 2 * field id, plus 1 when final. */
  public static final int GETSTATIC = 102;

  public static final int GETSTATIC2 = 103;
  public static final int PUTSTATIC = 104;
  public static final int PUTSTATIC2 = 105;
  public static final int PUTSTATIC_REF = 106;

  /** a = method id, b = initSlot of its class. */
  public static final int INVOKE_STATIC = 107;

  /** a = method id. */
  public static final int INVOKE_SPECIAL = 108;

  /** a = selector, b = argument words with receiver. */
  public static final int INVOKE_VIRTUAL = 109;

  /** a = class id, b = its initSlot. */
  public static final int NEW = 110;

  /** a = array class id. */
  public static final int NEW_ARRAY = 111;

  /** a = array class id, b = dimensions given. */
  public static final int NEW_MULTIARRAY = 112;

  public static final int ARRAY_LENGTH = 113;
  public static final int ATHROW = 114;
  public static final int CHECKCAST = 115;
  public static final int INSTANCEOF = 116;
  public static final int MONITOR_ENTER = 117;
  public static final int MONITOR_EXIT = 118;

  /** Initialise what class a needs first; the first instruction of every class initialiser. */
  public static final int INIT_SUPERS = 119;

  private Op() {}

  /** Whether an instruction chooses between ways to go on. */
  public static boolean decides(int op) {
    return op >= IFEQ && op <= IF_ICMPLE || op == TABLESWITCH || op == LOOKUPSWITCH;
  }

  /** The name of an opcode, for messages. */
  public static String name(int op) {
    for (Field f : Op.class.getFields()) {
      try {
        if (!f.getName().equals("STRIDE") && f.getInt(null) == op) {
          return f.getName();
        }
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    return "op " + op;
  }
}
