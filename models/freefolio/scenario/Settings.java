package freefolio.scenario;

import freefolio.design.Designs;
import freefolio.kernel.DirectMap;

/**
 * What a run is about: scenario, design, kind of file, kernel and machine. Given as {@code
 * key=value}.
 */
public final class Settings {
  private static final String KEYS =
      "scenario, variant, design, folios, reclaimers, hashed, rcu-freed, evictable, free-folio,"
          + " uses-private, slab, evict-by, fixed, mended, error-remove, preempt, cpu,"
          + " cpa-lock, soft-offline, restore, trylock, allocation, zap, reclaim-callback, repeat";

  /** Callback bodies. */
  enum FreeFolioKind {
    NONE,
    RESTORE,
    RESTORE_ZERO,
    RESTORE_FLUSH,
    SNP,
    SNP_FIRST,
    TDX_FIRST,
    NFS,
    ORANGEFS,
    ALLOCATING;

    /** The file's folios are out of the direct map until the callback brings them back. */
    boolean restores() {
      return this != NONE && this != NFS && this != ORANGEFS && this != ALLOCATING;
    }
  }

  /** What ->error_remove_folio is. */
  enum ErrorRemoveKind {
    NONE,
    GENERIC,
    GUEST_MEMFD
  }

  String scenario;
  String variant;
  String design;

  /** Folios in the cache at the start, at index 0, 1, ... */
  int folios = 1;

  /**
   * Slots of the mapping, and folios that the scenario allocates later. These three are no
   * arguments.
   */
  int slots;

  int newFolios;

  /** Inode references at the start. */
  int openFiles = 1;

  int reclaimers = 1;
  boolean hashed = true;
  boolean rcuFreed = true;
  boolean evictable = true;
  FreeFolioKind freeFolio = FreeFolioKind.RESTORE;

  /** The callback looks at the inode's fs-private part too. */
  boolean usesPrivate;

  /**
   * Accesses to freed memory are reported; otherwise freed memory is reused and only the damage
   * shows.
   */
  boolean slabChecked = true;

  boolean evictByShrinker;

  /** The historic bug that the scenario is about is fixed. */
  boolean fixed = true;

  /** The flaw that the scenario is about, and which no kernel has mended, is mended. */
  boolean mended;

  /** The shrinker clears I_LRU_ISOLATING before it wakes who waits for that. */
  boolean unpinsInOrder = true;

  /** Truncation goes on while it finds shadows; the last one sets AS_EXITING. */
  boolean sweepsSeeShadows = true;

  boolean setsExiting = true;

  /** clear_inode() takes the i_pages lock. */
  boolean clearsInodeLocked = true;

  /** Who uses the pages: user space through secretmem, a guest through guest_memfd, or neither. */
  enum User {
    NONE,
    SECRETMEM,
    GUEST
  }

  User user = User.NONE;

  /** The folios cached at the start are mapped in the guest. */
  boolean mapped;

  /** Free page frames at the start, each good for index 0. */
  int freeFrames;

  /** Descriptors of the file: what close() drops. */
  int descriptors = 1;

  boolean initOnFree = true;

  /** The folios' direct-map entries are part of a large mapping, so that a zap may fail. */
  boolean largeMapping;

  /** One more thread soft-offlines the first page frame meanwhile. */
  boolean softOffline;

  boolean restoresOnce;
  boolean trylocksMayFail;
  boolean allocationMayFail;

  /** How often a thread does again what it can do again. */
  int repeat = 1;

  boolean checksSequence = true;
  boolean rechecksMapping = true;
  boolean failsClosed = true;
  boolean marksBeforeZap;
  boolean flushesAfterZap = true;

  /** Suffix of the design's id, for a variant that bends the design itself. */
  String flavour = "";

  /** Reclaim holds callbacks to the rule that they must not block. */
  boolean nonBlocking;

  /** The file system is a module, with {@link #moduleReferences} references at the start. */
  boolean module;

  int moduleReferences;

  ErrorRemoveKind errorRemove = ErrorRemoveKind.NONE;
  boolean preemptible = true;
  boolean ipiFlush = true;
  DirectMap.CpaLock cpaLock = DirectMap.CpaLock.NONE;

  /**
   * Reads the arguments. The scenario and its variant give the defaults; the last of a repeated key
   * counts.
   */
  static Settings parse(String[] args) {
    Settings settings = new Settings();
    settings.scenario = last(args, "scenario");
    settings.design = last(args, "design");
    Scenario scenario = Scenarios.byId(required("scenario", settings.scenario, Scenarios.IDS));
    required("design", settings.design, Designs.IDS);
    String variant = last(args, "variant");
    settings.variant = variant == null ? firstOf(scenario.variants()) : variant;
    if (!contains(scenario.variants(), settings.variant)) {
      throw new IllegalArgumentException(
          "unknown variant '"
              + settings.variant
              + "' of "
              + settings.scenario
              + "; known: "
              + scenario.variants());
    }
    scenario.configure(settings, settings.variant);
    for (String arg : args) {
      int equals = arg.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException("'" + arg + "' is not key=value; known keys: " + KEYS);
      }
      settings.set(arg.substring(0, equals), arg.substring(equals + 1));
    }
    if (settings.repeat > 1 && !scenario.repeats()) {
      throw new IllegalArgumentException(
          "repeat: no thread of " + settings.scenario + " does something again");
    }
    if (settings.slots < settings.folios) {
      settings.slots = settings.folios;
    }
    return settings;
  }

  private void set(String key, String value) {
    switch (key) {
      case "scenario", "variant", "design" -> {
        // read before all others
      }
      case "folios" -> folios = number(key, value, 3);
      case "reclaimers" -> reclaimers = number(key, value, 3);
      case "hashed" -> hashed = choice(key, value, "yes", "no");
      case "rcu-freed" -> rcuFreed = choice(key, value, "yes", "no");
      case "evictable" -> evictable = choice(key, value, "yes", "no");
      case "free-folio" -> freeFolio = freeFolioKind(value);
      case "uses-private" -> usesPrivate = choice(key, value, "yes", "no");
      case "slab" -> slabChecked = choice(key, value, "checked", "reused");
      case "evict-by" -> evictByShrinker = choice(key, value, "shrinker", "iput");
      case "fixed" -> fixed = choice(key, value, "yes", "no");
      case "mended" -> mended = choice(key, value, "yes", "no");
      case "error-remove" -> errorRemove = errorRemoveKind(value);
      case "preempt" -> preemptible = choice(key, value, "full", "none");
      case "cpu" -> ipiFlush = choice(key, value, "ipi", "invlpgb");
      case "cpa-lock" -> cpaLock = cpaLock(value);
      case "soft-offline" -> softOffline = choice(key, value, "yes", "no");
      case "restore" -> restoresOnce = choice(key, value, "once", "idempotent");
      case "trylock" -> trylocksMayFail = choice(key, value, "may-fail", "fails-if-held");
      case "allocation" -> allocationMayFail = choice(key, value, "may-fail", "fails-if-none");
      case "zap" -> largeMapping = choice(key, value, "may-fail", "succeeds");
      case "reclaim-callback" -> nonBlocking = choice(key, value, "must-not-block", "may-block");
      case "repeat" -> repeat = number(key, value, 3);
      default -> throw new IllegalArgumentException("unknown key '" + key + "'; known: " + KEYS);
    }
  }

  private static FreeFolioKind freeFolioKind(String value) {
    return switch (value) {
      case "none" -> FreeFolioKind.NONE;
      case "restore" -> FreeFolioKind.RESTORE;
      case "restore-zero" -> FreeFolioKind.RESTORE_ZERO;
      case "restore-flush" -> FreeFolioKind.RESTORE_FLUSH;
      case "snp" -> FreeFolioKind.SNP;
      case "snp-first" -> FreeFolioKind.SNP_FIRST;
      case "tdx-first" -> FreeFolioKind.TDX_FIRST;
      case "nfs" -> FreeFolioKind.NFS;
      case "orangefs" -> FreeFolioKind.ORANGEFS;
      case "allocating" -> FreeFolioKind.ALLOCATING;
      default ->
          throw unknown(
              "free-folio",
              value,
              "none, restore, restore-zero, restore-flush, snp, snp-first, tdx-first, nfs,"
                  + " orangefs, allocating");
    };
  }

  private static ErrorRemoveKind errorRemoveKind(String value) {
    return switch (value) {
      case "none" -> ErrorRemoveKind.NONE;
      case "generic" -> ErrorRemoveKind.GENERIC;
      case "guest-memfd" -> ErrorRemoveKind.GUEST_MEMFD;
      default -> throw unknown("error-remove", value, "none, generic, guest-memfd");
    };
  }

  private static DirectMap.CpaLock cpaLock(String value) {
    return switch (value) {
      case "none" -> DirectMap.CpaLock.NONE;
      case "spinlock" -> DirectMap.CpaLock.SPINLOCK;
      case "mutex" -> DirectMap.CpaLock.MUTEX;
      default -> throw unknown("cpa-lock", value, "none, spinlock, mutex");
    };
  }

  private static boolean choice(String key, String value, String yes, String no) {
    if (value.equals(yes)) {
      return true;
    }
    if (value.equals(no)) {
      return false;
    }
    throw unknown(key, value, yes + ", " + no);
  }

  private static int number(String key, String value, int max) {
    for (int n = 1; n <= max; n++) {
      if (value.equals("" + n)) {
        return n;
      }
    }
    throw unknown(key, value, "1 to " + max);
  }

  private static IllegalArgumentException unknown(String key, String value, String known) {
    return new IllegalArgumentException(
        "unknown value '" + value + "' of " + key + "; known: " + known);
  }

  private static String required(String key, String value, String known) {
    if (value == null) {
      throw new IllegalArgumentException("no " + key + " given; known: " + known);
    }
    return value;
  }

  private static String last(String[] args, String key) {
    String value = null;
    for (String arg : args) {
      if (arg.startsWith(key + "=")) {
        value = arg.substring(key.length() + 1);
      }
    }
    return value;
  }

  /** Lists are written as in messages: "one, two, three". */
  private static String firstOf(String list) {
    int comma = list.indexOf(", ");
    return comma < 0 ? list : list.substring(0, comma);
  }

  private static boolean contains(String list, String word) {
    return (", " + list + ", ").indexOf(", " + word + ", ") >= 0;
  }
}
