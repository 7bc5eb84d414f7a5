package foliowalk.junit;

import foliowalk.engine.EmbeddedEngine;
import foliowalk.run.Engine;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Puts the walk in the place of the invocation of a test method. It keeps nothing between tests but
 * the engine, which tests that run at the same time may share.
 */
public final class ScheduleExtension implements InvocationInterceptor {
  private static final ExtensionContext.Namespace STORE =
      ExtensionContext.Namespace.create(ScheduleExtension.class);

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> invocationContext,
      ExtensionContext context)
      throws Throwable {
    Optional<ExploreAllSchedules> explore = find(context, ExploreAllSchedules.class);
    Optional<ReplayTrace> replay = find(context, ReplayTrace.class);
    if (explore.isEmpty() && replay.isEmpty()) {
      invocation.proceed();
      return;
    }
    invocation.skip();
    if (explore.isPresent() && replay.isPresent()) {
      throw new ExtensionConfigurationException(
          "@ExploreAllSchedules and @ReplayTrace on one method; decide for one of them");
    }
    Engine engine =
        context
            .getRoot()
            .getStore(STORE)
            .getOrComputeIfAbsent(Engine.class, key -> new EmbeddedEngine(), Engine.class);
    ExploredTest test = new ExploredTest(context, engine);
    if (explore.isPresent()) {
      test.explore(explore.get());
    } else {
      test.replay(replay.get());
    }
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> invocationContext,
      ExtensionContext context)
      throws Throwable {
    skipOrProceed(invocation, context);
  }

  @Override
  public void interceptAfterEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> invocationContext,
      ExtensionContext context)
      throws Throwable {
    skipOrProceed(invocation, context);
  }

  /** What goes around a test method is walked with it. */
  private static void skipOrProceed(Invocation<Void> invocation, ExtensionContext context)
      throws Throwable {
    if (find(context, ExploreAllSchedules.class).isPresent()
        || find(context, ReplayTrace.class).isPresent()) {
      invocation.skip();
    } else {
      invocation.proceed();
    }
  }

  private static <A extends java.lang.annotation.Annotation> Optional<A> find(
      ExtensionContext context, Class<A> annotation) {
    return context.getTestMethod().flatMap(m -> AnnotationSupport.findAnnotation(m, annotation));
  }
}
