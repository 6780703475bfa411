/**
 * What an office sets of itself: departments, services, counters, hours, holidays, staff, messages
 * and settings; one list, one form at a time, saved at once and undone by one key.
 *
 * <p>It makes no rule of its own: what may be kept, the rooms below say. It uses the forms, and
 * office, calendar, catalogue and staff.
 */
@NullMarked
package batq.server.pages.office;

import org.jspecify.annotations.NullMarked;
