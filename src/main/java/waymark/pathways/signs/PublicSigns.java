package waymark.pathways.signs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.kernel.Actor;
import waymark.web.health.LastPublished;

/// Reads for a page that anybody may open: in one transaction, as the person signed in, else as a visitor;
/// from the last published state while the database is away.
@Component("signReaders")
class PublicSigns {

    private final Signs signs;
    private final HelpLines lines;
    private final LastPublished published;
    private final Clock clock;

    PublicSigns(Signs signs, HelpLines lines, LastPublished published, Clock clock) {
        this.signs = signs;
        this.lines = lines;
        this.published = published;
        this.clock = clock;
    }

    @Configuration(value = "keptSigns", proxyBeanMethods = false)
    static class Kept {

        @Bean
        LastPublished.Reading signsAndNumbers(PublicSigns readers) {
            return visitor -> {
                readers.lines(visitor);
                readers.atPremises(visitor);
                readers.numbers(visitor);
            };
        }
    }

    <T> T read(Function<Actor, T> page) {
        var someone = SecurityContextHolder.getContext().getAuthentication();
        Actor actor = someone != null && someone.getPrincipal() instanceof Actor.Person person ? person : Actor.VISITOR;
        return published.page(actor, page);
    }

    /// The signs of today, in their order.
    List<SignLine> lines(Actor actor) {
        return published.read(actor, List.of("signs"), () -> signs.lines(today()));
    }

    /// Those of today that show at a place.
    Map<AtPremises, List<SignLine>> atPremises(Actor actor) {
        return published.read(actor, List.of("signs at premises"), () -> signs.atPremises(today()));
    }

    /// The public numbers of today.
    List<HelpLine> numbers(Actor actor) {
        return published.read(actor, List.of("public numbers"), () -> lines.on(actor, today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
