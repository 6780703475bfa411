package batq.server.pages.office;

import batq.server.pages.Language;
import batq.server.pages.form.Form;
import batq.server.pages.form.Typed;

/** A form over one thing of a document. */
interface Sheet<T> {
  /**
   * The thing as it stands.
   *
   * @throws batq.server.http.Refused 404 when it is not there
   */
  Form form(T now, Language language);

  /**
   * The document with what was typed; what is wrong is noted in {@code typed}, and what comes back
   * then is not kept.
   *
   * @throws IllegalArgumentException for what contradicts the rest of the document
   */
  T read(T now, Typed typed);
}
