// Concatenation keeps characters beyond Latin-1 as they are.
// verdict: PROVED
// states: 2
// transitions: 1
// endStates: 1
// schedules: 1
// jpf: concatenation
// jpfShows: java.lang.AssertionError
package language;

class ConcatBeyondLatin1 {
  public static void main(String[] args) {
    assert ("\u4e2d" + args.length).length() == 2;
  }
}
