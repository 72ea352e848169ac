package waymark.web.mvc;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import waymark.web.forms.ParkedForm;
import waymark.web.forms.TypedFields;
import waymark.web.health.Outage;

/// The page while the database or the disk keeps Waymark from answering: whom to call first, then what
/// happened, what was kept and what to do. It asks nobody anything.
final class Unavailable {

    static final String TEMPLATE = "web/mvc/unavailable";

    private static final String SECONDS = "10";

    /// @param sent true where a form was being sent
    /// @param typed what it held, to be copied
    record View(Outage trouble, boolean sent, List<ParkedForm.Field> typed) {

        String title() {
            return switch (trouble) {
                case AWAY -> "Waymark cannot reach its records just now";
                case BUSY -> "Waymark is too busy to answer just now";
                case READ_ONLY, FULL -> "Waymark cannot save anything just now";
                case UNCONFIRMED -> "Waymark cannot say whether this was saved";
            };
        }

        /// In words for the reader of the page; the log has it for the people who run the machine.
        String happened() {
            return switch (trouble) {
                case AWAY -> "Its database does not answer, or is being started.";
                case BUSY -> "Its database did not answer in time.";
                case READ_ONLY -> "Its database can be read, but takes nothing new.";
                case FULL -> "A disk is full.";
                case UNCONFIRMED -> "Its database did not confirm that what was sent is kept.";
            };
        }

        String kept() {
            if (trouble == Outage.UNCONFIRMED) {
                return "What you sent last may be saved, or may not. Everything saved before is safe.";
            }
            return sent
                    ? "What you sent last was not saved. Everything saved before is safe."
                    : "Everything saved before is safe.";
        }

        String next() {
            if (trouble == Outage.UNCONFIRMED && sent) {
                return "Copy what you typed from below. Wait a minute, then look whether it is there before you type it again.";
            }
            return sent
                    ? "Copy what you typed from below. Wait a minute, then open the form again and send it."
                    : "Wait a minute and load this page again.";
        }
    }

    private Unavailable() {}

    static ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        boolean sent = request.getMethod().equals("POST");
        if (sent && PageContexts.actor() != null && request.getDispatcherType() == DispatcherType.REQUEST) {
            TypedFields.hold(request);
        }
        var view = new View(Outage.met(request).orElse(Outage.BUSY), sent, TypedFields.held(request));
        return new ModelAndView(TEMPLATE, Map.of("page", view), HttpStatus.SERVICE_UNAVAILABLE);
    }
}
