package waymark.directory.organisations;

import gg.jte.html.HtmlContent;
import java.util.function.Function;
import waymark.kernel.Actor;
import waymark.web.PageContext;

/// What another module shows on the page of an organisation: its points of contact, its services.
public interface OrganisationSection {

    /// @param content what follows the heading, given the page that it is on
    record Section(String heading, Function<PageContext, HtmlContent> content) {}

    /// Reads the section; in the page's transaction.
    Section section(Actor actor, String organisation);
}
