package freefolio.scenario;

import freefolio.design.Design;
import freefolio.design.Designs;
import freefolio.kernel.AddressSpace;
import freefolio.kernel.AddressSpaceOperations;
import freefolio.kernel.Cpu;
import freefolio.kernel.DirectMap;
import freefolio.kernel.File;
import freefolio.kernel.Folio;
import freefolio.kernel.GuestMappings;
import freefolio.kernel.Inode;
import freefolio.kernel.Machine;
import freefolio.kernel.Module;
import freefolio.kernel.PageAllocator;
import freefolio.kernel.Task;
import freefolio.kernel.UserMapping;
import freefolio.mm.Filemap;
import freefolio.mm.Fuse;
import freefolio.mm.InodeLife;
import freefolio.mm.MemoryFailure;
import freefolio.mm.PageIdle;
import freefolio.mm.Secretmem;
import freefolio.mm.Truncate;
import freefolio.mm.Vmscan;
import freefolio.mm.Writeback;
import freefolio.virt.GmemVersion;
import freefolio.virt.GuestMemfd;
import freefolio.virt.Kvm;

/**
 * One inode with its folios, the kernel around it, and the threads of a scenario. Wired before any
 * of them runs.
 */
final class World {
  final String variant;
  final Inode inode;
  final AddressSpace mapping;
  final Filemap filemap;
  final Truncate truncate;
  final Fuse fuse;

  /** The module that the file system is in; null if it is built in. */
  final Module module;

  final Writeback writeback;
  final InodeLife inodes;
  final MemoryFailure memoryFailure;

  /** What secretmem and guest_memfd add; null where the scenario has none. */
  final Secretmem secretmem;

  final Kvm kvm;
  final GuestMemfd gmem;

  private final Vmscan vmscan;
  private final Machine machine;

  /** How often a thread does again what it can do again. */
  final int repeat;

  private final int cpus;
  private final int folios_at_start;
  private final int reclaimers;
  private final boolean softOffline;
  private final boolean evictable;
  private final boolean evictByShrinker;

  /**
   * By page frame. Those cached at the start come first, and have their frame's number as index.
   */
  final Folio[] folios;

  /**
   * @param cpus those of the scenario's own threads
   */
  World(Settings settings, int cpus) {
    this.variant = settings.variant;
    this.cpus = cpus;
    this.repeat = settings.repeat;
    this.folios_at_start = settings.folios;
    this.softOffline = settings.softOffline;
    this.reclaimers = settings.reclaimers;
    this.evictable = settings.evictable;
    this.evictByShrinker = settings.evictByShrinker;
    int frames = settings.folios + settings.newFolios + settings.freeFrames;
    this.folios = new Folio[frames];
    boolean users = settings.user != Settings.User.NONE;
    boolean flushes = settings.freeFolio == Settings.FreeFolioKind.RESTORE_FLUSH;
    this.machine =
        new Machine(
            cpus + reclaimers - 1 + (softOffline ? 1 : 0),
            settings.preemptible,
            flushes && settings.ipiFlush,
            settings.trylocksMayFail,
            new DirectMap(
                frames, settings.cpaLock, settings.largeMapping, settings.restoresOnce, users),
            new PageAllocator(
                free_frames(settings), settings.initOnFree, settings.allocationMayFail));

    Design design = Designs.byId(settings.design + settings.flavour);
    this.filemap = new Filemap(design, settings.mended, settings.rechecksMapping);
    this.vmscan = new Vmscan(filemap, design, settings.nonBlocking);
    this.truncate =
        new Truncate(
            filemap,
            vmscan,
            design,
            settings.fixed,
            settings.sweepsSeeShadows,
            settings.setsExiting);
    this.inodes =
        new InodeLife(truncate, design, settings.unpinsInOrder, settings.clearsInodeLocked);
    this.fuse = new Fuse(filemap, settings.fixed);
    this.writeback = new Writeback(truncate);
    this.memoryFailure = new MemoryFailure(truncate, settings.mended);

    this.module = settings.module ? new Module(settings.moduleReferences) : null;
    boolean secretmem = settings.user == Settings.User.SECRETMEM;
    UserMapping ptes = users ? new UserMapping(settings.slots) : null;
    this.secretmem = secretmem ? new Secretmem(filemap, design, ptes, settings.fixed) : null;
    boolean guest = settings.user == Settings.User.GUEST;
    GuestMappings sptes = guest ? new GuestMappings(settings.slots) : null;
    this.kvm = guest ? new Kvm(sptes, settings.checksSequence) : null;
    this.gmem = guest ? guest_memfd(settings, design, ptes) : null;

    this.inode =
        new Inode(
            settings.evictByShrinker ? 0 : settings.openFiles,
            settings.slots,
            new AddressSpaceOperations(
                Callbacks.free_folio(settings, design, module),
                Callbacks.error_remove_folio(settings.errorRemove, truncate, gmem),
                settings.freeFolio == Settings.FreeFolioKind.ORANGEFS),
            new Inode.Traits(
                settings.hashed,
                settings.rcuFreed,
                settings.evictable,
                settings.freeFolio.restores(),
                sptes,
                ptes,
                module),
            settings.slabChecked);
    this.mapping = inode.i_data;
    for (int i = 0; i < settings.folios; i++) {
      cache_at_boot(i, settings.freeFolio, design);
      if (settings.mapped) {
        sptes.map_at_boot(machine, folios[i]);
      }
    }
  }

  /** Free frames come last. */
  private Folio[] free_frames(Settings settings) {
    Folio[] free = new Folio[settings.freeFrames];
    for (int i = 0; i < free.length; i++) {
      int pfn = folios.length - free.length + i;
      free[i] = new Folio(pfn, 0);
      free[i].free_at_boot();
      folios[pfn] = free[i];
    }
    return free;
  }

  private GuestMemfd guest_memfd(Settings settings, Design design, UserMapping ptes) {
    GmemVersion version =
        new GmemVersion(
            settings.failsClosed,
            settings.marksBeforeZap,
            settings.flushesAfterZap,
            settings.mended,
            settings.mended,
            settings.fixed);
    File file = new File(settings.descriptors);
    return new GuestMemfd(filemap, truncate, inodes, design, kvm, ptes, file, module, version);
  }

  /**
   * A folio that was faulted in long ago: in the cache, no reference but the cache's and, in a file
   * whose callback restores the direct map, out of that, as the design may have noted.
   */
  private void cache_at_boot(int i, Settings.FreeFolioKind kind, Design design) {
    Folio folio = new Folio(i, i);
    folio.folio_mark_uptodate();
    mapping.insert_at_boot(folio);
    if (kind.restores()) {
      machine.direct_map.zap_at_boot(folio);
      design.direct_map_zapped(folio);
    } else if (kind == Settings.FreeFolioKind.ORANGEFS) {
      folio.folio_attach_private(1);
    }
    folios[i] = folio;
  }

  Folio cached(int index) {
    return folios[index];
  }

  /** A folio fresh from the allocator, with one reference, for the slot at {@code index}. */
  Folio allocate(int index) {
    for (int pfn = 0; pfn < folios.length; pfn++) {
      if (folios[pfn] == null) {
        folios[pfn] = new Folio(pfn, index);
        folios[pfn].set_page_refcounted();
        return folios[pfn];
      }
    }
    throw new IllegalStateException("the scenario has declared fewer new folios");
  }

  // --- threads

  /** What a thread of a scenario does in the kernel. */
  interface Actor {
    void run(Task current);
  }

  /**
   * Each thread has a CPU of its own; any other work of that CPU is the scheduler's pause between
   * two steps.
   */
  Thread thread(String name, int id, Actor actor) {
    Cpu cpu = machine.cpu(id);
    return new Thread(
        () -> {
          Task current = new Task(machine, cpu);
          current.enter_kernel();
          actor.run(current);
          current.return_to_user();
        },
        name);
  }

  /**
   * Reclaim of one folio: from the LRU if the file is evictable, else by soft offline. No inode
   * reference.
   */
  Thread reclaim(String name, int cpu, Folio folio) {
    if (evictable) {
      return thread(name, cpu, current -> vmscan.shrink_folio_list(current, folio));
    }
    return thread(name, cpu, current -> memoryFailure.soft_offline_in_use_page(current, folio));
  }

  /**
   * The end of the inode: its last reference goes or, if it has none, the inode shrinker looks for
   * it.
   */
  Thread evict(int cpu) {
    return thread(evictByShrinker ? "shrinker" : "evict", cpu, this::end_inode);
  }

  /** Drops a reference to the inode, or lets the shrinker look for it. */
  void end_inode(Task current) {
    if (evictByShrinker) {
      inodes.prune_icache_sb(current, inode);
    } else {
      inodes.iput(current, inode);
    }
  }

  /** Punches a hole of one page. The caller of fallocate() has the file open. */
  Thread punch(int cpu, int index) {
    return thread(
        "punch",
        cpu,
        current -> truncate.truncate_inode_pages_range(current, mapping, index, index));
  }

  /** A guest's accesses to its first page, until one finds it mapped. */
  void fault(Task current, int tries) {
    boolean mapped = false;
    for (int i = 0; i < tries && !mapped; i++) {
      mapped = kvm.page_fault(current, gmem, mapping, 0);
    }
  }

  /** A guest that comes back to its first page {@link #repeat} times. */
  Thread vcpu(int cpu, int tries) {
    return thread(
        "vcpu",
        cpu,
        current -> {
          for (int i = 0; i < repeat; i++) {
            fault(current, tries);
          }
        });
  }

  /** Fallocate of guest_memfd with a hole over the whole file, {@link #repeat} times. */
  Thread punch_hole(int cpu) {
    return thread(
        "punch",
        cpu,
        current -> {
          for (int i = 0; i < repeat; i++) {
            gmem.kvm_gmem_punch_hole(current, mapping, 0, mapping.size() - 1);
          }
        });
  }

  /** A walker of page frames, which looks at one {@link #repeat} times. */
  Thread walker(int cpu, Folio folio) {
    return thread(
        "pfn-walker",
        cpu,
        current -> {
          for (int i = 0; i < repeat; i++) {
            PageIdle.page_idle_get_folio(current, folio);
          }
        });
  }

  void munmap(Task current) {
    mapping.munmap(current, 0);
  }

  /** Closes a descriptor of the guest_memfd file. */
  Thread close(int cpu) {
    return thread("close", cpu, current -> gmem.fput(current, inode));
  }

  /** A reclaimer of the first folio and the end of the inode. */
  void run_reclaim_against_evict() {
    run(reclaim(evictable ? "reclaim" : "soft-offline", 0, cached(0)), evict(1));
  }

  /** Runs the scenario's threads, and those that settings add, to their end. */
  void run(Thread... own) {
    Thread[] threads = with_added(own);
    for (Thread thread : threads) {
      thread.start();
    }
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("no thread of this model is interrupted", e);
    }
    machine.rcu.rcu_barrier();
  }

  /** Further reclaimers, one a folio if there are enough, and soft offline of the first frame. */
  private Thread[] with_added(Thread[] own) {
    int added = reclaimers - 1 + (softOffline ? 1 : 0);
    if (added == 0) {
      return own;
    }
    if (folios.length == 0) {
      throw new IllegalArgumentException("reclaimers, soft-offline: there is no folio to take");
    }
    Thread[] threads = new Thread[own.length + added];
    for (int i = 0; i < own.length; i++) {
      threads[i] = own[i];
    }
    int next = own.length;
    int cpu = cpus;
    for (int i = 1; i < reclaimers; i++) {
      Folio folio = folios[folios_at_start == 0 ? 0 : i % folios_at_start];
      threads[next++] = reclaim("reclaim-" + (i + 1), cpu++, folio);
    }
    if (softOffline) {
      threads[next] =
          thread(
              "soft-offline-2",
              cpu,
              current -> memoryFailure.soft_offline_in_use_page(current, folios[0]));
    }
    return threads;
  }
}
