package foliowalk.language;

import foliowalk.language.programs.ArrayRules;
import foliowalk.language.programs.ClassRules;
import foliowalk.language.programs.ControlRules;
import foliowalk.language.programs.ExceptionRules;
import foliowalk.language.programs.InitializationRules;
import foliowalk.language.programs.LambdaRules;
import foliowalk.language.programs.NumberRules;
import foliowalk.language.programs.StackRules;
import foliowalk.language.programs.StringRules;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every rule of the language gives in the explorer what it gives on the host. */
class LanguageTest {
  @TempDir Path scratch;

  @TestFactory
  Stream<DynamicTest> numbers() {
    return Rules.of(scratch, NumberRules.class);
  }

  @TestFactory
  Stream<DynamicTest> arraysAndTheOperandStack() {
    return Rules.of(scratch, ArrayRules.class, StackRules.class);
  }

  @TestFactory
  Stream<DynamicTest> exceptions() {
    return Rules.of(scratch, ExceptionRules.class);
  }

  @TestFactory
  Stream<DynamicTest> controlFlow() {
    return Rules.of(scratch, ControlRules.class);
  }

  @TestFactory
  Stream<DynamicTest> classes() {
    return Rules.of(scratch, ClassRules.class);
  }

  @TestFactory
  Stream<DynamicTest> initialization() {
    return Rules.of(scratch, InitializationRules.class);
  }

  @TestFactory
  Stream<DynamicTest> lambdas() {
    return Rules.of(scratch, LambdaRules.class);
  }

  @TestFactory
  Stream<DynamicTest> strings() {
    return Rules.of(scratch, StringRules.class);
  }
}
