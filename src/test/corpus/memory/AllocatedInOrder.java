// Two objects, made first to last, hang on one shared object. See AllocatedInReverse.
// verdict: PROVED
// states: 17
// transitions: 25
// endStates: 1
// schedules: 16
package memory;

class AllocatedInOrder {
  AllocatedInOrder left;
  AllocatedInOrder right;
  int x;

  public static void main(String[] args) {
    AllocatedInOrder root = new AllocatedInOrder();
    root.left = new AllocatedInOrder();
    root.right = new AllocatedInOrder();
    new Thread(() -> root.left.x = 1).start();
    root.right.x = 1;
  }
}
