package freefolio.kernel;

/**
 * The slots of i_pages. With one slot the array's head is the slot itself; with more, the head
 * points to a node that goes when its last slot is cleared. Lockless readers that only ask "empty?"
 * look at the head alone.
 */
public final class XArray {
  private final Entry[] slots;

  /** Used slots of the node; 0 means that the head is empty. Not kept with a single slot. */
  private volatile int node_count;

  XArray(int size) {
    this.slots = new Entry[size];
  }

  int size() {
    return slots.length;
  }

  Entry load(int index) {
    return slots[index];
  }

  void store(int index, Entry entry) {
    Entry old = slots.length == 1 ? null : slots[index];
    slots[index] = entry;
    if (slots.length > 1 && (old == null) != (entry == null)) {
      node_count += entry == null ? -1 : 1;
    }
  }

  boolean empty() {
    return slots.length == 1 ? slots[0] == null : node_count == 0;
  }

  /**
   * Empty, or a single shadow held in the head. A head that is a node never counts as shrinkable.
   */
  boolean shrinkable() {
    if (slots.length == 1) {
      Entry head = slots[0];
      return head == null || head instanceof Shadow;
    }
    return node_count == 0;
  }

  int count_folios() {
    int folios = 0;
    for (Entry entry : slots) {
      if (entry instanceof Folio) {
        folios++;
      }
    }
    return folios;
  }
}
