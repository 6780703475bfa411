package batq.server.http;

/** What a caller may be; a route names those it serves, and a caller may hold several. */
public enum RouteRole implements io.javalin.security.RouteRole {
  /** Nobody in particular: no sign-in, no token. */
  ANYONE,
  KIOSK,
  DISPLAY,
  COUNTER_DEVICE,
  RATING_DEVICE,
  /** Serves at a counter. */
  STAFF,
  /** Issues and moves tickets on the floor (ผู้ดูแลคิว / ประชาสัมพันธ์). */
  HELPER,
  SUPERVISOR,
  /** Reads and signs the month (ปลัด, นายก). */
  EXECUTIVE,
  ADMIN;

  /** Whether a device holds it by its token, rather than a person by a session. */
  public boolean isDevice() {
    return switch (this) {
      case KIOSK, DISPLAY, COUNTER_DEVICE, RATING_DEVICE -> true;
      case ANYONE, STAFF, HELPER, SUPERVISOR, EXECUTIVE, ADMIN -> false;
    };
  }

  /** Every device. */
  public static final RouteRole[] DEVICES = {KIOSK, DISPLAY, COUNTER_DEVICE, RATING_DEVICE};

  /** Every device and everyone who has signed in. */
  public static final RouteRole[] KNOWN = {
    KIOSK, DISPLAY, COUNTER_DEVICE, RATING_DEVICE, STAFF, HELPER, SUPERVISOR, EXECUTIVE, ADMIN
  };

  /** Everyone who has signed in. */
  public static final RouteRole[] PEOPLE = {STAFF, HELPER, SUPERVISOR, EXECUTIVE, ADMIN};

  /** Everyone who works with the queue: at a counter, on the floor, or above. */
  public static final RouteRole[] QUEUE_STAFF = {STAFF, HELPER, SUPERVISOR, ADMIN};

  /** Those who make a counter's moves: its staff, and the key on its desk. */
  public static final RouteRole[] AT_A_COUNTER = {STAFF, HELPER, SUPERVISOR, ADMIN, COUNTER_DEVICE};

  /** Those who may read the office's figures. */
  public static final RouteRole[] READERS_OF_FIGURES = {EXECUTIVE, SUPERVISOR, ADMIN};
}
