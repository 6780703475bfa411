package batq.server.pages;

import batq.server.office.OfficeStore;
import io.javalin.http.Context;
import java.util.Optional;

/** Makes the shell of a page from the office as it is. */
public final class Shells {
  private final OfficeStore office;

  public Shells(OfficeStore office) {
    this.office = office;
  }

  /** The shell of a page that the bar names. */
  public Shell of(Context ctx, Destination here, String th, String en) {
    return of(ctx, Optional.of(here), th, en);
  }

  /** The shell of a page that the bar does not name. */
  public Shell aside(Context ctx, String th, String en) {
    return of(ctx, Optional.empty(), th, en);
  }

  private Shell of(Context ctx, Optional<Destination> here, String th, String en) {
    var settings = office.settings();
    var name = new Shell.OfficeName(settings.nameTh(), settings.nameEn());
    var language = Language.of(ctx);
    var sample = office.office().sample();
    return Shell.of(ctx, language, name, sample, here, language.say(th, en));
  }
}
