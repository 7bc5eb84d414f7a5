package foliowalk.library;

import foliowalk.language.Rules;
import foliowalk.library.programs.ArraysRules;
import foliowalk.library.programs.AssertionsRules;
import foliowalk.library.programs.AtomicRules;
import foliowalk.library.programs.BoxRules;
import foliowalk.library.programs.CollectionRules;
import foliowalk.library.programs.ConcurrentRules;
import foliowalk.library.programs.CopyOnWriteRules;
import foliowalk.library.programs.DriverRules;
import foliowalk.library.programs.FutureRules;
import foliowalk.library.programs.LockRules;
import foliowalk.library.programs.MathRules;
import foliowalk.library.programs.MoreCollectionRules;
import foliowalk.library.programs.ProbeRules;
import foliowalk.library.programs.TextRules;
import foliowalk.library.programs.UtilityRules;
import foliowalk.library.programs.VarHandleRules;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Library models give in the explorer what the JDK's classes give on the host. */
class LibraryTest {
  @TempDir Path scratch;

  @TestFactory
  Stream<DynamicTest> boxesAndMath() {
    return Rules.of(scratch, BoxRules.class, MathRules.class);
  }

  @TestFactory
  Stream<DynamicTest> texts() {
    return Rules.of(scratch, TextRules.class);
  }

  @TestFactory
  Stream<DynamicTest> arraysAndUtilities() {
    return Rules.of(scratch, ArraysRules.class, UtilityRules.class);
  }

  @TestFactory
  Stream<DynamicTest> collections() {
    return Rules.of(scratch, CollectionRules.class, MoreCollectionRules.class);
  }

  @TestFactory
  Stream<DynamicTest> locksAndMeetingPlaces() {
    return Rules.of(scratch, LockRules.class);
  }

  @TestFactory
  Stream<DynamicTest> concurrentCollectionsAndExecutors() {
    return Rules.of(scratch, ConcurrentRules.class, CopyOnWriteRules.class, FutureRules.class);
  }

  @TestFactory
  Stream<DynamicTest> edgesOfTheApi() {
    return Rules.of(scratch, ProbeRules.class);
  }

  @TestFactory
  Stream<DynamicTest> foundByRandomCalls() {
    return Rules.of(scratch, DriverRules.class);
  }

  @TestFactory
  Stream<DynamicTest> assertionsOfTests() {
    return Rules.of(scratch, AssertionsRules.class);
  }

  @TestFactory
  Stream<DynamicTest> atomics() {
    return Rules.of(scratch, AtomicRules.class, VarHandleRules.class);
  }
}
