package foliowalk.program.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.objectweb.asm.Type;

/** The access modes of {@link java.lang.invoke.VarHandle}; their orderings are one here. */
enum AccessMode {
  GET("get", "getVolatile", "getAcquire", "getOpaque"),
  SET("set", "setVolatile", "setRelease", "setOpaque"),
  COMPARE_AND_SET("compareAndSet"),
  WEAK_COMPARE_AND_SET(
      "weakCompareAndSet",
      "weakCompareAndSetPlain",
      "weakCompareAndSetAcquire",
      "weakCompareAndSetRelease"),
  COMPARE_AND_EXCHANGE(
      "compareAndExchange", "compareAndExchangeAcquire", "compareAndExchangeRelease"),
  GET_AND_SET("getAndSet", "getAndSetAcquire", "getAndSetRelease"),
  GET_AND_ADD("getAndAdd", "getAndAddAcquire", "getAndAddRelease"),
  GET_AND_OR("getAndBitwiseOr", "getAndBitwiseOrAcquire", "getAndBitwiseOrRelease"),
  GET_AND_AND("getAndBitwiseAnd", "getAndBitwiseAndAcquire", "getAndBitwiseAndRelease"),
  GET_AND_XOR("getAndBitwiseXor", "getAndBitwiseXorAcquire", "getAndBitwiseXorRelease");

  private final List<String> methods;

  AccessMode(String... methods) {
    this.methods = List.of(methods);
  }

  /** The mode of a method of {@code VarHandle}, if it is one that accesses the variable. */
  static Optional<AccessMode> of(String method) {
    Predicate<AccessMode> has = m -> m.methods.contains(method);
    return Arrays.stream(values()).filter(has).findFirst();
  }

  /** Whether a variable of a type has this mode, if it may be written at all. */
  boolean supports(Type value) {
    boolean reference = Emit.isReference(value);
    boolean real = value.getSort() == Type.FLOAT || value.getSort() == Type.DOUBLE;
    return switch (this) {
      case GET_AND_ADD -> !reference && value.getSort() != Type.BOOLEAN;
      case GET_AND_OR, GET_AND_AND, GET_AND_XOR -> !reference && !real;
      default -> true;
    };
  }

  /** Values that a call gives after the coordinates. */
  int valueCount() {
    return switch (this) {
      case GET -> 0;
      case COMPARE_AND_SET, WEAK_COMPARE_AND_SET, COMPARE_AND_EXCHANGE -> 2;
      default -> 1;
    };
  }

  /** Parameters and result for a variable. */
  Type type(List<Type> coordinates, Type value) {
    List<Type> parameters = new ArrayList<>(coordinates);
    for (int i = 0; i < valueCount(); i++) {
      parameters.add(value);
    }
    Type result =
        switch (this) {
          case SET -> Type.VOID_TYPE;
          case COMPARE_AND_SET, WEAK_COMPARE_AND_SET -> Type.BOOLEAN_TYPE;
          default -> value;
        };
    return Type.getMethodType(result, parameters.toArray(Type[]::new));
  }
}
