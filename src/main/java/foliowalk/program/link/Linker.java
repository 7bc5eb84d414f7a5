package foliowalk.program.link;

import foliowalk.config.RunConfig;
import foliowalk.program.ClassInfo;
import foliowalk.program.ConstantTable;
import foliowalk.program.FieldInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.NativeMethod;
import foliowalk.program.Points;
import foliowalk.program.Program;
import foliowalk.program.WellKnown;
import foliowalk.run.Budget;
import foliowalk.run.BudgetExceededException;
import foliowalk.run.UnusableInputException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/**
 * Links a program by rapid type analysis (Bacon and Sweeney, OOPSLA 1996): starting at {@code
 * main}, every method that a reachable call can run is decoded; whatever is not supported is
 * refused here, with class, method and line, before exploring.
 */
public final class Linker {
  final boolean assertions;
  final Budget budget;
  final List<MethodInfo> methods = new ArrayList<>();
  final List<int[]> switches = new ArrayList<>();
  final List<FieldInfo> fields = new ArrayList<>();
  final List<ClassInfo> classes = new ArrayList<>();

  private final ConstantTable constants = new ConstantTable();
  private final ClassLoading loading;
  private final FinalFields finalFields;
  final VarHandles varHandles;
  private final Deque<MethodInfo> pending = new ArrayDeque<>();
  private final Map<MethodInfo, List<FrameAnalysis.Layout>> layouts = new LinkedHashMap<>();
  private final Map<Selector, Integer> selectors = new LinkedHashMap<>();
  private final Map<Selector, Set<ClassInfo>> calls = new LinkedHashMap<>();
  private final Map<ClassInfo, Boolean> needsInit = new HashMap<>();

  // Asked for members only: the order of a set of objects differs from process to process. Of what
  // is reached, the place that led there first.
  private final Map<MethodInfo, Site> reached = new HashMap<>();
  private final Set<ClassInfo> instantiated = new HashSet<>();
  private final Set<ClassInfo> initialised = new HashSet<>();

  private final List<FieldInfo> staticSlots = new ArrayList<>();
  private final List<Integer> initialStatics = new ArrayList<>();

  /** Where a method is called by name and descriptor: in the program, if anywhere there. */
  private final Map<String, Site> callers = new HashMap<>();

  private final Set<FieldInfo> placedStatics = new LinkedHashSet<>();
  private MethodInfo siteMethod;
  private int siteLine;

  private Linker(RunConfig config, Budget budget, ClassSource source) {
    this.budget = budget;
    this.assertions = config.assertions();
    this.loading = new ClassLoading(this, source);
    this.finalFields = new FinalFields(loading);
    this.varHandles = new VarHandles(this, loading);
  }

  /**
   * Links the program of a run.
   *
   * @throws UnusableInputException when a class is missing or something is not supported
   */
  public static Program link(RunConfig config) throws UnusableInputException {
    return link(config, Budget.unlimited());
  }

  /**
   * As above.
   *
   * @throws foliowalk.run.BudgetExceededException when the run must end
   */
  public static Program link(RunConfig config, Budget budget) throws UnusableInputException {
    try (ClassSource source = new ClassSource(config.classpath())) {
      return link(config, new Linker(config, budget, source));
    }
  }

  private static Program link(RunConfig config, Linker linker) throws UnusableInputException {
    try {
      return linker.link(config.target().replace('.', '/'));
    } catch (Refusal e) {
      throw new UnusableInputException(e.getMessage());
    } catch (BudgetExceededException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      throw new UnusableInputException(linker.unlinkable(e));
    }
  }

  /** No class file leads to a stack trace, however it was made. */
  private String unlinkable(Throwable cause) {
    String message = cause.getMessage();
    return "class "
        + (siteMethod == null ? loading.lastRead() : siteMethod.owner.binaryName())
        + (siteMethod == null ? "" : ", method " + siteMethod.name)
        + ": the class file is damaged, or too unusual for foliowalk ("
        + cause.getClass().getSimpleName()
        + (message == null ? "" : ": " + message)
        + ")";
  }

  private Program link(String target) {
    ClassInfo mainClass = loading.loadTarget(target);
    MethodInfo main = mainClass.method("main([Ljava/lang/String;)V");
    if (main == null || !main.isStatic) {
      throw new Refusal(
          "class "
              + mainClass
              + " has no `public static void main(String[])`; the target needs one");
    }
    int run = selector(Selector.of("run()V"));
    WellKnown known = new WellKnown(this::load, run);
    for (ClassInfo c : List.copyOf(classes)) {
      if (c.isSubclassOf(known.throwable)) {
        instantiated.add(c);
      }
    }
    for (ClassInfo c : List.of(known.object, known.string, known.classClass, known.thread)) {
      instantiate(c);
    }
    callVirtual(load("java/lang/Runnable"), Selector.of("run()V"));
    reach(known.threadBegin);
    initialize(mainClass);
    reach(main);
    while (!pending.isEmpty() || asksForMore(known)) {
      budget.check();
      MethodInfo m = pending.poll();
      new CodeDecoder(this, m).decode();
    }
    return build(main, known);
  }

  /** Reaches what only the engine calls, or counts with, in programs that can notice. */
  private boolean asksForMore(WellKnown known) {
    if (known.setsHandlers() || classes.stream().anyMatch(Linker::takesDeaths)) {
      reach(known.threadDie);
    }
    if (known.seesNames()) {
      staticField(known.unnamedThreads);
      staticField(known.pools);
    }
    if (known.seesIds()) {
      staticField(known.constructedThreads);
    }
    return !pending.isEmpty();
  }

  /** Whether a class may say what becomes of an exception of which a thread of its dies. */
  private static boolean takesDeaths(ClassInfo c) {
    return !c.isModel()
        && (extendsModel(c, "java/lang/ThreadGroup")
            || extendsModel(c, "java/lang/Thread")
                && c.method(
                        "getUncaughtExceptionHandler()"
                            + "Ljava/lang/Thread$UncaughtExceptionHandler;")
                    != null);
  }

  private static boolean extendsModel(ClassInfo c, String model) {
    ClassInfo up = c.superclass;
    return up != null && (up.name.equals(model) || extendsModel(up, model));
  }

  /**
   * A Random without a seed draws one that nobody knows, and hands it to the {@code setSeed} that a
   * class of the program may define.
   *
   * @throws Refusal when a program may do so
   */
  private void refuseDrawnSeeds() {
    for (ClassInfo c : instantiated) {
      if (extendsModel(c, "java/util/Random")) {
        MethodInfo setSeed = find(c, "setSeed(J)V");
        MethodInfo draws = find(load("java/util/Random"), "<init>()V");
        if (!setSeed.owner.isModel() && reached.containsKey(draws)) {
          throw new Refusal(
              "the constructor java.util.Random() is not supported in a program with "
                  + setSeed
                  + ", which it calls with a seed that nobody knows; give it a seed");
        }
      }
    }
  }

  private Program build(MethodInfo main, WellKnown known) {
    refuseDrawnSeeds();
    int points = 0;
    for (Map.Entry<MethodInfo, List<FrameAnalysis.Layout>> e : layouts.entrySet()) {
      e.getKey().firstPoint = points;
      points += e.getValue().size();
    }
    Points table = new Points(points);
    layouts.forEach(
        (m, list) -> {
          for (int i = 0; i < list.size(); i++) {
            FrameAnalysis.Layout l = list.get(i);
            int p = m.firstPoint + i;
            table.method[p] = m.id;
            table.locals[p] = l.locals();
            table.stackWords[p] = l.stackWords();
            table.references[p] = l.references();
          }
        });
    int[][] dispatch = new int[classes.size()][selectors.size()];
    boolean[][] subclass = new boolean[classes.size()][classes.size()];
    for (ClassInfo c : classes) {
      budget.check();
      selectors.forEach((selector, id) -> dispatch[c.id][id] = dispatchOf(c, selector));
      for (ClassInfo other : classes) {
        subclass[c.id][other.id] = c.isSubclassOf(other);
      }
    }
    new AtomicBodies(methods, instantiated, dispatch, m -> ModelNotes.orSteps(loading.node(m)))
        .check();
    return new Program(
        classes.toArray(ClassInfo[]::new),
        methods.toArray(MethodInfo[]::new),
        fields.toArray(FieldInfo[]::new),
        table,
        switches.toArray(int[][]::new),
        dispatch,
        subclass,
        initialStatics.stream().mapToInt(x -> x).toArray(),
        staticSlots.stream()
            .filter(f -> f != null && f.isReference())
            .mapToInt(f -> f.offset)
            .toArray(),
        staticSlots.toArray(FieldInfo[]::new),
        constants,
        main,
        known,
        loading.hash(),
        assertions);
  }

  private int dispatchOf(ClassInfo c, Selector selector) {
    if (c.isInterface) {
      return Program.NOTHING_SELECTED;
    }
    Selector.Selected selected = selector.in(c);
    MethodInfo m = selected.method();
    if (selected.incompatible()) {
      return Program.INCOMPATIBLE;
    }
    return m == null || m.isAbstract || !reached.containsKey(m) ? Program.NOTHING_SELECTED : m.id;
  }

  // --- what the decoder asks for ---------------------------------------------------------------

  /** Remembers where decoding stands, for messages. */
  void site(MethodInfo method, int line) {
    siteMethod = method;
    siteLine = line;
  }

  /** A refusal that names the place being decoded. */
  Refusal refuse(String what) {
    if (siteMethod == null) {
      return new Refusal(what + " is not supported");
    }
    Site site = new Site(siteMethod, siteLine);
    Site known = known(site);
    String place = known.equals(site) ? site.toString() : known + ", by way of " + site.method();
    return refuse(what, place);
  }

  private static Refusal refuse(String what, String place) {
    return new Refusal(what + " is not supported: used at " + place + Instead.of(what));
  }

  /** A place in the code, for messages. */
  private record Site(MethodInfo method, int line) {
    @Override
    public String toString() {
      return method + "(" + method.owner.sourceFile + ":" + line + ")";
    }
  }

  /** The place in the program that led to a place in the library, as far as that is known. */
  private Site known(Site site) {
    Site at = site;
    while (at.method().isLibrary() && reached.get(at.method()) != null) {
      at = reached.get(at.method());
    }
    return at.method().isLibrary() ? site : at;
  }

  /** The code of a method before it is decoded. */
  MethodNode node(MethodInfo method) {
    return loading.node(method);
  }

  /** A refusal of what a JVM answers with an error, which names the place being decoded. */
  Refusal rejected(String error, String what) {
    return new Refusal(
        "a JVM throws "
            + error
            + ": "
            + what
            + ": used at "
            + siteMethod
            + "("
            + siteMethod.owner.sourceFile
            + ":"
            + siteLine
            + "); compile all classes together");
  }

  /** Refuses code of the program that a JVM would not run as it stands. */
  void checkCode(MethodInfo method) {
    MethodNode node = node(method);
    new Resolution(this, loading, method).check(node);
    StructuredLocking.problem(method.owner.name, node)
        .ifPresent(
            problem -> {
              site(method, 0);
              throw refuse(problem + " (structured locking, JVMS 2.11.10)");
            });
  }

  /** See {@link ClassLoading#assertionConstant}. */
  Integer assertionConstant(FieldInfo field) {
    return loading.assertionConstant(field);
  }

  /** See {@link FinalFields#isReadOnly}. */
  boolean isReadOnly(FieldInfo field) {
    return finalFields.isReadOnly(field);
  }

  ClassInfo load(String name) {
    return loading.load(name);
  }

  MethodInfo resolve(ClassInfo owner, String name, String descriptor) {
    MethodInfo m = find(owner, name + descriptor);
    if (m == null && owner.isArray()) {
      m = find(load("java/lang/Object"), name + descriptor);
    }
    if (m == null) {
      throw refuse("method " + signature(owner, name, descriptor));
    }
    return m;
  }

  static String signature(ClassInfo owner, String name, String descriptor) {
    StringBuilder s = new StringBuilder(owner.binaryName()).append('.').append(name).append('(');
    Type[] args = Type.getArgumentTypes(descriptor);
    for (int i = 0; i < args.length; i++) {
      s.append(i == 0 ? "" : ", ").append(args[i].getClassName());
    }
    return s.append(')').toString();
  }

  /**
   * Resolution (JVMS 5.4.3.3, 5.4.3.4): the class, its superclasses, then the one
   * maximally-specific method of its superinterfaces that has a body, then any of them; or null.
   */
  MethodInfo find(ClassInfo owner, String key) {
    for (ClassInfo c = owner; c != null; c = c.superclass) {
      MethodInfo m = c.method(key);
      if (m != null) {
        return m;
      }
    }
    List<MethodInfo> most = Selector.mostSpecific(owner, key);
    List<MethodInfo> concrete = most.stream().filter(m -> !m.isAbstract).toList();
    return concrete.size() == 1 ? concrete.get(0) : most.stream().findFirst().orElse(null);
  }

  void reach(MethodInfo m) {
    if (reached.containsKey(m)) {
      return;
    }
    reached.put(m, siteMethod == null ? null : new Site(siteMethod, siteLine));
    m.nativeMethod = NativeMethod.find(m.owner.name + "." + m.key());
    if (m.nativeMethod == null && (m.isNative || !JdkClasses.interpretable(m.owner))) {
      String what =
          m.isClassInitializer()
              ? "class " + m.owner
              : "method " + signature(knownOwner(m), m.name, m.descriptor);
      Site call = callers.get(m.key());
      throw call != null && siteMethod != null && siteMethod.isLibrary()
          ? refuse(what, known(call).toString())
          : refuse(what);
    }
    if (m.nativeMethod == null && !m.isAbstract) {
      pending.add(m);
    }
  }

  /** Of a method of a class that only the library has, the supertype that programs call it by. */
  private static ClassInfo knownOwner(MethodInfo m) {
    ClassInfo owner = m.owner;
    if (owner.isModel() && Object.class.getResource("/" + owner.name + ".class") == null) {
      return Selector.mostSpecific(owner, m.key()).stream()
          .findFirst()
          .map(s -> s.owner)
          .orElse(owner);
    }
    return owner;
  }

  int selector(Selector selector) {
    return selectors.computeIfAbsent(selector, k -> selectors.size());
  }

  int callVirtual(ClassInfo receiver, Selector selector) {
    int id = selector(selector);
    if (siteMethod != null) {
      Site site = new Site(siteMethod, siteLine);
      callers.merge(selector.key(), site, (a, b) -> a.method().isLibrary() ? b : a);
    }
    if (calls.computeIfAbsent(selector, k -> new LinkedHashSet<>()).add(receiver)) {
      for (ClassInfo c : List.copyOf(classes)) {
        if (instantiated.contains(c) && c.isSubclassOf(receiver)) {
          reachIn(c, selector);
        }
      }
    }
    return id;
  }

  private void reachIn(ClassInfo c, Selector selector) {
    MethodInfo m = selector.in(c).method();
    if (m != null) {
      reach(m);
    }
  }

  void instantiate(ClassInfo c) {
    if (!instantiated.add(c)) {
      return;
    }
    budget.check();
    // In the order of discovery: what is reached first is numbered first, in every process alike.
    new LinkedHashMap<>(calls)
        .forEach(
            (selector, receivers) -> {
              if (receivers.stream().anyMatch(c::isSubclassOf)) {
                reachIn(c, selector);
              }
            });
  }

  void initialize(ClassInfo c) {
    if (initialised.contains(c) || !needsInit(c)) {
      return;
    }
    initialised.add(c);
    c.initSlot = initialStatics.size();
    initialStatics.add(0);
    staticSlots.add(null);
    c.initializer = loading.initializer(c);
    reach(c.initializer);
    supersToInitialize(c).forEach(this::initialize);
  }

  /** What JVMS 5.5 step 7 initialises before a class. */
  List<ClassInfo> supersToInitialize(ClassInfo c) {
    List<ClassInfo> out = new ArrayList<>();
    if (c.isInterface) {
      return out;
    }
    if (c.superclass != null && needsInit(c.superclass)) {
      out.add(c.superclass);
    }
    List<ClassInfo> withDefaults = new ArrayList<>();
    interfacesToInitialize(c, withDefaults);
    c.initializedInterfaces = List.copyOf(withDefaults);
    out.addAll(withDefaults);
    return out;
  }

  /** Superinterfaces, direct or not, that have defaults: those of an interface before itself. */
  private void interfacesToInitialize(ClassInfo c, List<ClassInfo> out) {
    for (ClassInfo i : c.interfaces) {
      interfacesToInitialize(i, out);
      boolean hasDefault = i.methods().stream().anyMatch(m -> !m.isAbstract && !m.isStatic);
      if (hasDefault && needsInit(i) && !out.contains(i)) {
        out.add(i);
      }
    }
  }

  private boolean needsInit(ClassInfo c) {
    Boolean known = needsInit.get(c);
    if (known == null) {
      known = loading.hasInitializer(c) || !supersToInitialize(c).isEmpty();
      needsInit.put(c, known);
    }
    return known;
  }

  /** Gives a static field its slot. */
  void staticField(FieldInfo field) {
    initialize(field.owner);
    if (!placedStatics.add(field)) {
      return;
    }
    field.offset = initialStatics.size();
    Object value = loading.constantValue(field);
    if (field.words() == 2) {
      long bits =
          value instanceof Double d
              ? Double.doubleToRawLongBits(d)
              : value instanceof Long l ? l : 0L;
      initialStatics.add((int) bits);
      initialStatics.add((int) (bits >>> 32));
      staticSlots.add(field);
      staticSlots.add(field);
      return;
    }
    int word = 0;
    if (value instanceof Integer i) {
      word = i;
    } else if (value instanceof Float f) {
      word = Float.floatToRawIntBits(f);
    } else if (value instanceof String s) {
      word = stringConstant(s);
    }
    initialStatics.add(word);
    staticSlots.add(field);
  }

  int stringConstant(String s) {
    return constants.object("literal", load("java/lang/String").id, constants.text(s));
  }

  int classConstant(Type t) {
    String name =
        t.getSort() == Type.OBJECT || t.getSort() == Type.ARRAY
            ? t.getInternalName()
            : t.getClassName();
    int described =
        t.getSort() == Type.OBJECT || t.getSort() == Type.ARRAY ? load(name).id : -1 - t.getSort();
    return constants.object("class", load("java/lang/Class").id, described);
  }

  int switchTable(int[] table) {
    switches.add(table);
    return switches.size() - 1;
  }

  void layouts(MethodInfo m, List<FrameAnalysis.Layout> list) {
    layouts.put(m, list);
  }
}
