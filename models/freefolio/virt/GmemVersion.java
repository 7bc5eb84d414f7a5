package freefolio.virt;

/**
 * Where versions of guest_memfd and of the direct-map series differ.
 *
 * @param failsClosed a fault fails when the direct-map entry could not be taken away
 * @param marksBeforeZap the folio is marked before its entry is taken away, not after
 * @param flushes TLBs are flushed after an entry was taken away
 * @param triesInvalidateLock kvm_gmem_error_folio() only tries the invalidate lock
 * @param putsModuleLast the last close drops the module reference after the inode
 * @param unbindsDying a memslot is unbound also from a file that is being closed
 */
public record GmemVersion(
    boolean failsClosed,
    boolean marksBeforeZap,
    boolean flushes,
    boolean triesInvalidateLock,
    boolean putsModuleLast,
    boolean unbindsDying) {}
