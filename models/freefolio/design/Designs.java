package freefolio.design;

/** The designs by their short names, and those bent forms of them that some variants ask for. */
public final class Designs {
  public static final String IDS = "a, b, c, c-late, d1, d2, d3-naive, d3, e, f";

  private Designs() {}

  public static Design byId(String id) {
    switch (id) {
      case "a":
        return new FolioOnly();
      case "b":
        return new PassMapping();
      case "c":
        return new PassMappingRcu();
      case "c-late":
        return new PassMappingRcuLate();
      case "d1":
        return new UnderInodeLock();
      case "d2":
        return new UnderPagesLock();
      case "d3-naive":
        return new PinNaive();
      case "d3":
        return new PinRefusing();
      case "e":
        return new RemoveFolio();
      case "f":
        return new PrivateBit();
      case "e-unlocked":
        return new RemoveFolioUnlocked();
      case "f-and":
        return new PrivateBitAnded();
      case "f-attach":
        return new PrivateAttached(0);
      case "f-attach-counted":
        return new PrivateAttached(1);
      default:
        throw new IllegalArgumentException("unknown design '" + id + "'; known: " + IDS);
    }
  }
}
