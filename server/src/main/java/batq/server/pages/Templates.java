package batq.server.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates, which were compiled with the server. */
public final class Templates {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /** A page or fragment as HTML. */
  public String render(String template, Map<String, Object> parameters) {
    var output = new StringOutput();
    engine.render(template, parameters, new UnpartedOutput(output));
    return output.toString();
  }
}
