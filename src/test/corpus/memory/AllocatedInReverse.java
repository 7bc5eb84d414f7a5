// As AllocatedInOrder, made last to first, with garbage between.
// verdict: PROVED
// sameAs: memory.AllocatedInOrder
// states: 17
// transitions: 25
// endStates: 1
// schedules: 16
package memory;

class AllocatedInReverse {
  AllocatedInReverse left;
  AllocatedInReverse right;
  int x;

  public static void main(String[] args) {
    AllocatedInReverse second = new AllocatedInReverse();
    for (int i = 0; i < 100; i++) {
      new AllocatedInReverse().left = second;
    }
    AllocatedInReverse first = new AllocatedInReverse();
    AllocatedInReverse root = new AllocatedInReverse();
    root.right = second;
    root.left = first;
    new Thread(() -> root.left.x = 1).start();
    root.right.x = 1;
  }
}
