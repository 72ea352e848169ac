/// What an agenda is built from: what other modules offer ([waymark.web.AgendaProvider]), what is carried over
/// from the meeting before, and what meetings themselves offer to agendas and extracts.
@NullMarked
package waymark.meetings.agenda;

import org.jspecify.annotations.NullMarked;
