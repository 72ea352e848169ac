package waymark.web.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a form stood that was sent, by the browser's own word: a page of another site can forge none of it.
/// Browsers that say whether it was the same site are believed. Of the others the origin is compared by its
/// host alone: cookies do not tell ports apart either, and a proxy in front may use another port than
/// the one it passes on.
public final class FormOrigin {

    private static final Logger LOG = LoggerFactory.getLogger(FormOrigin.class);
    private static final String REFUSED = "waymark.form-of-another-site";

    private final String own;
    private final AtomicBoolean said = new AtomicBoolean();

    /// @param own the host of `WAYMARK_ADDRESS`: the one that pages come from, whatever a proxy asks us by
    FormOrigin(String own) {
        this.own = own;
    }

    /// True where the request was refused because its form stood on another site.
    public static boolean refused(HttpServletRequest request) {
        return request.getAttribute(REFUSED) != null;
    }

    /// Notes on the request where its form stood on another site.
    boolean isAnother(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var another = site == null ? anotherOrigin(request) : !site.equals("same-origin") && !site.equals("none");
        if (another) {
            request.setAttribute(REFUSED, true);
        }
        return another;
    }

    private boolean anotherOrigin(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        var asked = request.getServerName();
        if (origin == null
                || host(origin)
                        .filter(host -> host.equalsIgnoreCase(asked) || host.equalsIgnoreCase(own))
                        .isPresent()) {
            return false;
        }
        if (said.compareAndSet(false, true)) {
            LOG.warn("A form was refused: its page is of another host than Waymark was asked by. Where it was a page of"
                    + " Waymark, have the proxy in front pass on the Host that was asked for, and set WAYMARK_ADDRESS"
                    + " (docs/operations/deploy.md, In front of it). Said once");
        }
        return true;
    }

    private static Optional<String> host(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getHost());
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
