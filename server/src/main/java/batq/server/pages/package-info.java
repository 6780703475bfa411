/**
 * The pages of the staff's listener: what a person sees is joined here from several rooms and
 * written by a template, in Thai or in English.
 *
 * <p>The top floor of the server, beside the wiring: uses every room, and none uses it.
 */
@NullMarked
package batq.server.pages;

import org.jspecify.annotations.NullMarked;
