package waymark.pathways.signs;

import java.util.Objects;
import java.util.function.Function;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.kernel.Acting;
import waymark.kernel.Actor;

/// Reads for a page that anybody may open: in one transaction, as whoever is signed in, else as a visitor.
@Component("signReaders")
class Readers {

    private final TransactionTemplate reading;

    Readers(PlatformTransactionManager transactions) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    <T> T read(Function<Actor, T> page) {
        var someone = SecurityContextHolder.getContext().getAuthentication();
        Actor actor = someone != null && someone.getPrincipal() instanceof Actor.Person person ? person : Actor.VISITOR;
        return Acting.as(actor, () -> Objects.requireNonNull(reading.execute(_ -> page.apply(actor))));
    }
}
