package freefolio.kernel;

/**
 * The guest's page-table entries for one file, one an index. An entry holds no reference on its
 * folio. Changed under mmu_lock only. A guest's TLBs are flushed before that lock is dropped, so an
 * entry and its copies in TLBs are one thing here.
 */
public final class GuestMappings {
  private final Folio[] sptes;

  public GuestMappings(int pages) {
    this.sptes = new Folio[pages];
  }

  /** Before any thread runs. */
  public void map_at_boot(Machine machine, Folio folio) {
    sptes[folio.index] = folio;
    machine.direct_map.exposed_at_boot(folio);
  }

  /** Installs the entry for a folio. Checks I14 and, if the file is kept out, I4. */
  public void map(Task current, AddressSpace mapping, Folio folio, boolean noDirectMap) {
    Folio old = sptes[folio.index];
    if (old == folio) {
      return; // another vCPU was first
    }
    if (old != null && current.machine.panic_on_warn.nextBoolean()) {
      throw new StaleGuestMapping("a second page is mapped for a guest frame that has one");
    }
    if (!mapping.still_holds(folio) && current.machine.panic_on_warn.nextBoolean()) {
      throw new StaleGuestMapping("a folio that has left the page cache is mapped in the guest");
    }
    if (old != null) {
      current.machine.direct_map.hide(old);
    }
    if (noDirectMap) {
      current.machine.direct_map.expose(folio, "mapped in the guest");
    }
    sptes[folio.index] = folio;
  }

  public void zap(Task current, int index) {
    Folio folio = sptes[index];
    if (folio != null) {
      sptes[index] = null;
      current.machine.direct_map.hide(folio);
    }
  }

  /** The folio has lost its slot. */
  void check_removed(Task current, Folio folio) {
    if (sptes[folio.index] == folio && current.machine.panic_on_warn.nextBoolean()) {
      throw new StaleGuestMapping("a folio leaves the page cache while the guest has it mapped");
    }
  }
}
