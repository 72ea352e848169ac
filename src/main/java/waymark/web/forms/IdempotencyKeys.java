package waymark.web.forms;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Each rendering of a form carries a one-time id. The first writing transaction of a POST claims it,
/// together with what it saves: a second send waits for the first at the unique key and then finds the id
/// taken.
@Component
public class IdempotencyKeys {

    public static final String FIELD = "_once";
    private static final String CLAIM = "waymark.once";

    /// Remembers the id that came with the form, for the transaction to claim.
    ///
    /// @return false where none came that could be one
    public boolean announce(RequestAttributes request, @Nullable String once) {
        var id = parse(once);
        id.ifPresent(one -> request.setAttribute(CLAIM, one, RequestAttributes.SCOPE_REQUEST));
        return id.isPresent();
    }

    /// Called in the begin of each writing transaction; only the first of a request claims.
    ///
    /// @throws SentBefore where this person sent this very form already
    public void claim(Connection connection) throws SQLException {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null
                || !(CurrentActor.now() instanceof Actor.Person person)
                || !(request.getAttribute(CLAIM, RequestAttributes.SCOPE_REQUEST) instanceof UUID once)) {
            return;
        }
        try (var statement = connection.prepareStatement(
                "insert into web.sent_form (person, once) values (?, ?) on conflict do nothing")) {
            statement.setObject(1, person.id());
            statement.setObject(2, once);
            if (statement.executeUpdate() == 0) {
                throw new DuplicateSubmission(once);
            }
        }
        request.removeAttribute(CLAIM, RequestAttributes.SCOPE_REQUEST);
        request.setAttribute(CLAIM + ".claimed", once, RequestAttributes.SCOPE_REQUEST);
    }

    /// The id this request claimed, if it wrote anything.
    public Optional<UUID> claimed(RequestAttributes request) {
        return request.getAttribute(CLAIM + ".claimed", RequestAttributes.SCOPE_REQUEST) instanceof UUID once
                ? Optional.of(once)
                : Optional.empty();
    }

    private static Optional<UUID> parse(@Nullable String once) {
        if (once == null || once.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(once));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
