package foliowalk.program;

import java.util.HashMap;
import java.util.Map;

/**
 * The methods that the host implements. A method named here is never interpreted, even when its
 * class file has a body. The implementations stand in {@code engine.semantics}.
 */
public enum NativeMethod {
  OBJECT_GET_CLASS("java/lang/Object.getClass()Ljava/lang/Class;"),
  OBJECT_HASH_CODE("java/lang/Object.hashCode()I"),
  OBJECT_WAIT("java/lang/Object.wait(J)V"),
  OBJECT_NOTIFY("java/lang/Object.notify()V"),
  OBJECT_NOTIFY_ALL("java/lang/Object.notifyAll()V"),
  THREAD_START("java/lang/Thread.start()V"),
  THREAD_JOIN("java/lang/Thread.join(J)V"),
  THREAD_INTERRUPT("java/lang/Thread.interrupt()V"),
  THREAD_INTERRUPTED("java/lang/Thread.interrupted()Z"),
  THREAD_IS_INTERRUPTED("java/lang/Thread.isInterrupted()Z"),
  THREAD_IS_ALIVE("java/lang/Thread.isAlive()Z"),
  THREAD_SLEEP("java/lang/Thread.sleep(J)V"),
  THREAD_CURRENT("java/lang/Thread.currentThread()Ljava/lang/Thread;"),
  THREAD_HOLDS_LOCK("java/lang/Thread.holdsLock(Ljava/lang/Object;)Z"),
  HOST_CHOOSE("foliowalk/library/Host.choose(I)I"),
  HOST_SPURIOUS("foliowalk/library/Host.spurious()Z"),
  HOST_AWAIT("foliowalk/library/Host.await(Ljava/lang/Object;J)V"),
  HOST_TIME_IS_UP("foliowalk/library/Host.timeIsUp()Z"),
  HOST_WAIT_IN_TIME("foliowalk/library/Host.waitInTime(Ljava/lang/Object;J)Z"),
  HOST_PARK("foliowalk/library/Host.park(Z)V"),
  HOST_UNPARK("foliowalk/library/Host.unpark(Ljava/lang/Thread;)V"),
  HOST_UNCAUGHT("foliowalk/library/Host.uncaught(Ljava/lang/Throwable;)V"),
  HOST_LIFE_OF("foliowalk/library/Host.lifeOf(Ljava/lang/Thread;)I"),
  HOST_STATE_OF("foliowalk/library/Host.stateOf(Ljava/lang/Thread;)I"),
  HOST_NEXT_THREAD_NAME("foliowalk/library/Host.nextThreadName()Ljava/lang/String;"),
  HOST_NEXT_THREAD_NUMBER("foliowalk/library/Host.nextThreadNumber()I"),
  HOST_NEXT_POOL_NUMBER("foliowalk/library/Host.nextPoolNumber()I"),
  HOST_CURRENT_PRIORITY("foliowalk/library/Host.currentPriority()I"),
  HOST_BOX("foliowalk/library/Host.box(Ljava/lang/Class;J)Ljava/lang/Object;"),
  HOST_CONSTANT("foliowalk/library/Host.constant(Ljava/lang/Class;)Ljava/lang/Object;"),
  HOST_COMMON_POOL("foliowalk/library/Host.commonPool()V"),
  HOST_CACHED_POOL("foliowalk/library/Host.cachedPool()V"),
  SYSTEM_IDENTITY_HASH("java/lang/System.identityHashCode(Ljava/lang/Object;)I"),
  HOST_DAEMON("foliowalk/library/Host.currentIsDaemon()Z"),
  HOST_LOCALS("foliowalk/library/Host.locals()Ljava/lang/Object;"),
  HOST_SET_LOCALS("foliowalk/library/Host.setLocals(Ljava/lang/Object;)V"),
  HOST_NUMBER_PROBLEM("foliowalk/library/Host.numberProblem(Ljava/lang/String;)Ljava/lang/String;"),
  HOST_NEW_ARRAY("foliowalk/library/Host.newArrayLike(Ljava/lang/Object;I)Ljava/lang/Object;"),
  HOST_NEW_ARRAY_OF("foliowalk/library/Host.newArrayOf(Ljava/lang/Class;I)Ljava/lang/Object;"),
  HOST_NEW_ARRAY_WITH("foliowalk/library/Host.newArrayWith(Ljava/lang/Class;I)Ljava/lang/Object;"),
  HOST_COPY("foliowalk/library/Host.copyUnshared(Ljava/lang/Object;ILjava/lang/Object;II)Z"),
  HOST_CLONE("foliowalk/library/Host.cloneUnwritten(Ljava/lang/Object;)Ljava/lang/Object;"),
  HOST_NEW_CLONE("foliowalk/library/Host.newClone(Ljava/lang/Object;)Ljava/lang/Object;"),
  HOST_FIELDS_TO_CLONE(
      "foliowalk/library/Host.fieldsToClone(Ljava/lang/Object;Ljava/lang/Object;)I"),
  HOST_CLONE_FIELD("foliowalk/library/Host.cloneField(Ljava/lang/Object;Ljava/lang/Object;I)V"),
  CLASS_COMPONENT("java/lang/Class.getComponentType()Ljava/lang/Class;"),
  /** Where a collection grows while an array is made of it. */
  COLLECTION_GREW(
      "java/util/AbstractCollection.finishToArray([Ljava/lang/Object;Ljava/util/Iterator;)"
          + "[Ljava/lang/Object;"),
  /** A matter of speed only: bins of a hash table are lists whatever their length. */
  HASH_MAP_TREEIFY("java/util/HashMap.treeifyBin([Ljava/util/HashMap$Node;I)V"),
  CLASS_GET_NAME("java/lang/Class.getName()Ljava/lang/String;"),
  CLASS_GET_SIMPLE_NAME("java/lang/Class.getSimpleName()Ljava/lang/String;"),
  CLASS_ASSERTIONS("java/lang/Class.desiredAssertionStatus()Z"),
  CLASS_IS_INSTANCE("java/lang/Class.isInstance(Ljava/lang/Object;)Z"),
  CLASS_IS_INTERFACE("java/lang/Class.isInterface()Z"),
  CLASS_IS_ARRAY("java/lang/Class.isArray()Z"),
  CLASS_SUPERCLASS("java/lang/Class.getSuperclass()Ljava/lang/Class;"),
  ENUM_VALUE_OF("java/lang/Enum.valueOf(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;"),
  STRING_LENGTH("java/lang/String.length()I"),
  STRING_CHAR_AT("java/lang/String.charAt(I)C"),
  STRING_EQUALS("java/lang/String.equals(Ljava/lang/Object;)Z"),
  STRING_HASH_CODE("java/lang/String.hashCode()I"),
  STRING_COMPARE_TO("java/lang/String.compareTo(Ljava/lang/String;)I"),
  STRING_SUBSTRING("java/lang/String.substring(II)Ljava/lang/String;"),
  STRING_INDEX_OF("java/lang/String.indexOf(Ljava/lang/String;I)I"),
  STRING_LAST_INDEX_OF("java/lang/String.lastIndexOf(Ljava/lang/String;I)I"),
  STRING_CONCAT("java/lang/String.concat(Ljava/lang/String;)Ljava/lang/String;"),
  STRING_COMPARE_IGNORE_CASE("java/lang/String.compareToIgnoreCase(Ljava/lang/String;)I"),
  STRING_EQUALS_IGNORE_CASE("java/lang/String.equalsIgnoreCase(Ljava/lang/String;)Z"),
  STRING_STRIP("java/lang/String.strip()Ljava/lang/String;"),
  STRING_TRIM("java/lang/String.trim()Ljava/lang/String;"),
  STRING_TO_LOWER("java/lang/String.toLowerCase()Ljava/lang/String;"),
  STRING_TO_UPPER("java/lang/String.toUpperCase()Ljava/lang/String;"),
  STRING_REPLACE("java/lang/String.replace(CC)Ljava/lang/String;"),
  STRING_INTERN("java/lang/String.intern()Ljava/lang/String;"),
  STRING_OF_CHARS("java/lang/String.ofChars([C)Ljava/lang/String;"),
  STRING_VALUE_OF_INT("java/lang/String.valueOf(I)Ljava/lang/String;"),
  STRING_VALUE_OF_LONG("java/lang/String.valueOf(J)Ljava/lang/String;"),
  STRING_VALUE_OF_FLOAT("java/lang/String.valueOf(F)Ljava/lang/String;"),
  STRING_VALUE_OF_DOUBLE("java/lang/String.valueOf(D)Ljava/lang/String;"),
  STRING_VALUE_OF_CHAR("java/lang/String.valueOf(C)Ljava/lang/String;"),
  FLOAT_TO_BITS("java/lang/Float.floatToRawIntBits(F)I"),
  FLOAT_FROM_BITS("java/lang/Float.intBitsToFloat(I)F"),
  DOUBLE_TO_BITS("java/lang/Double.doubleToRawLongBits(D)J"),
  DOUBLE_FROM_BITS("java/lang/Double.longBitsToDouble(J)D"),
  FLOAT_PARSE("java/lang/Float.parse(Ljava/lang/String;)F"),
  DOUBLE_PARSE("java/lang/Double.parse(Ljava/lang/String;)D"),
  HOST_IS_SHARED("foliowalk/library/Host.isShared(Ljava/lang/Object;)Z"),
  HOST_IS_LOCKED("foliowalk/library/Host.isLocked(Ljava/lang/Object;)Z"),
  HOST_LOG("foliowalk/library/Host.log(D)D"),
  MATH_SQRT("java/lang/Math.sqrt(D)D"),
  MATH_FLOOR("java/lang/Math.floor(D)D"),
  MATH_CEIL("java/lang/Math.ceil(D)D"),
  MATH_RINT("java/lang/Math.rint(D)D"),
  CHARACTER_IS_DIGIT("java/lang/Character.isDigit(I)Z"),
  CHARACTER_IS_LETTER("java/lang/Character.isLetter(I)Z"),
  CHARACTER_IS_LETTER_OR_DIGIT("java/lang/Character.isLetterOrDigit(I)Z"),
  CHARACTER_IS_WHITESPACE("java/lang/Character.isWhitespace(I)Z"),
  CHARACTER_IS_UPPER("java/lang/Character.isUpperCase(I)Z"),
  CHARACTER_IS_LOWER("java/lang/Character.isLowerCase(I)Z"),
  CHARACTER_TO_UPPER("java/lang/Character.toUpperCase(I)I"),
  CHARACTER_TO_LOWER("java/lang/Character.toLowerCase(I)I"),
  CHARACTER_DIGIT("java/lang/Character.digit(II)I"),
  CHARACTER_NUMERIC("java/lang/Character.getNumericValue(I)I"),
  MATH_POW("java/lang/Math.pow(DD)D"),
  MATH_ROUND("java/lang/Math.round(D)J"),
  MATH_ROUND_SINGLE("java/lang/Math.round(F)I");

  private static final Map<String, NativeMethod> BY_KEY = byKey();

  /** Class, name and descriptor: {@code java/lang/Object.notify()V}. */
  public final String key;

  NativeMethod(String key) {
    this.key = key;
  }

  private static Map<String, NativeMethod> byKey() {
    Map<String, NativeMethod> map = new HashMap<>();
    for (NativeMethod m : values()) {
      map.put(m.key, m);
    }
    return Map.copyOf(map);
  }

  /** The host implementation with a key, or null. */
  public static NativeMethod find(String key) {
    return BY_KEY.get(key);
  }

  /** Whether other threads can notice when it runs, so that it is a scheduling point. */
  public boolean isVisible() {
    return switch (this) {
      case OBJECT_WAIT,
              OBJECT_NOTIFY,
              OBJECT_NOTIFY_ALL,
              THREAD_START,
              THREAD_JOIN,
              THREAD_INTERRUPT,
              THREAD_INTERRUPTED,
              THREAD_IS_INTERRUPTED,
              THREAD_IS_ALIVE,
              THREAD_SLEEP,
              HOST_CHOOSE,
              HOST_SPURIOUS,
              HOST_AWAIT,
              HOST_WAIT_IN_TIME,
              HOST_PARK,
              HOST_UNCAUGHT,
              HOST_LIFE_OF,
              HOST_STATE_OF,
              HOST_NEXT_THREAD_NAME,
              HOST_NEXT_THREAD_NUMBER,
              HOST_NEXT_POOL_NUMBER,
              HOST_CURRENT_PRIORITY,
              HOST_UNPARK ->
          true;
      default -> false;
    };
  }

  /**
   * What a result rests on when this was executed, or null.
   *
   * @param spurious whether what may happen without cause is explored
   * @param fromModel whether a library model called it, which knows how to bear that
   */
  public String assumption(boolean spurious, boolean fromModel) {
    return switch (this) {
      case OBJECT_WAIT ->
          spurious || fromModel
              ? null
              : "Object.wait does not return without notification, interruption or timeout";
      case HASH_MAP_TREEIFY ->
          "a bin of a hash table stays a list, however many keys are in it: the order of iteration"
              + " may differ";
      case SYSTEM_IDENTITY_HASH, OBJECT_HASH_CODE ->
          "identity hash codes: every order of them, and equal ones, are explored; their values are"
              + " not, so of a hash table with more than 16 bins not every order is";
      case HOST_COMMON_POOL ->
          "the common pool has a daemon thread for every task, so none waits for another to end"
              + " (the JDK has a pool of daemon threads where there are three processors or more)";
      case HOST_CACHED_POOL ->
          "a cached thread pool starts a thread for each task: what a task leaves in a thread that"
              + " is used again is not explored";
      default -> null;
    };
  }
}
