package waymark.campaigns.open;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.NotFound;
import waymark.kernel.Public;
import waymark.web.Page;
import waymark.web.language.Language;
import waymark.web.security.UntrustedContent;

/// Toolkits for anybody: the list, the page of one, and its files. An address that was given out keeps working: where
/// something newer took the place of what it names, it says so and leads there.
@Controller
class ToolkitPagesController {

    private static final Logger LOG = LoggerFactory.getLogger(ToolkitPagesController.class);
    private static final String SUPERSEDED = "campaigns/open/superseded";

    record Index(List<PublishedToolkits.Kit> kits) {}

    /// @param items the files by what they are, each with one for each language
    record View(PublishedToolkits.Kit kit, Map<String, List<PublishedToolkits.File>> items) {

        static String name(PublishedToolkits.File file) {
            return Language.of(file.language()).map(Language::ownName).orElse(file.language());
        }

        static String english(PublishedToolkits.File file) {
            return Language.of(file.language()).map(Language::english).orElse(file.language());
        }

        static String direction(PublishedToolkits.File file) {
            return Language.of(file.language()).map(Language::direction).orElse("ltr");
        }

        static String size(PublishedToolkits.File file) {
            return file.bytes() < 1 << 20
                    ? Math.max(1, file.bytes() >> 10) + " KB"
                    : "%.1f MB".formatted(file.bytes() / (double) (1 << 20));
        }
    }

    /// @param why what is to be said of the old link
    /// @param version that was asked for, where its toolkit is in use
    record Superseded(PublishedToolkits.Kit kit, PublishedToolkits.@Nullable Version version, String why) {}

    private final PublishedToolkits toolkits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ToolkitPagesController(PublishedToolkits toolkits, TransactionTemplate transaction, Clock clock) {
        this.toolkits = toolkits;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/toolkits")
    @Public
    ModelAndView index() {
        return Page.show("campaigns/open/toolkits", new Index(read(() -> toolkits.current(Actor.VISITOR))));
    }

    @GetMapping("/toolkits/{slug}")
    @Public
    ModelAndView show(@PathVariable String slug) {
        return read(() -> {
            var kit = kit(slug);
            if (!kit.current()) {
                return superseded(new Superseded(kit, null, kit.endedBecause()));
            }
            var items = new LinkedHashMap<String, List<PublishedToolkits.File>>();
            toolkits.files(Actor.VISITOR, kit)
                    .forEach(file -> items.computeIfAbsent(file.item(), _ -> new ArrayList<>())
                            .add(file));
            return Page.show("campaigns/open/toolkit", new View(kit, items));
        });
    }

    /// A file, counted by day; or where it went.
    @GetMapping("/toolkits/{slug}/{id}/file")
    @Public
    Object file(@PathVariable String slug, @PathVariable UUID id, HttpServletRequest request) {
        record Found(PublishedToolkits.Kit kit, PublishedToolkits.Version version, byte @Nullable [] content) {}
        var found = read(() -> {
            var kit = kit(slug);
            var version = toolkits.version(Actor.VISITOR, kit, id).orElseThrow(() -> new NotFound("file"));
            return new Found(
                    kit, version, kit.current() && !version.superseded() ? toolkits.content(Actor.VISITOR, id) : null);
        });
        var content = found.content();
        if (content == null) {
            return superseded(
                    found.kit().current()
                            ? new Superseded(
                                    found.kit(),
                                    found.version(),
                                    found.version().why())
                            : new Superseded(found.kit(), null, found.kit().endedBecause()));
        }
        if (KnownRobots.counts(request)) {
            mark(id);
        }
        return UntrustedContent.handedOver(
                found.version().fileName(), content.length, new ByteArrayInputStream(content));
    }

    /// Nobody goes without a file because it could not be counted.
    private void mark(UUID file) {
        try {
            CurrentActor.run(Actor.RECEIPT, () -> toolkits.mark(Actor.RECEIPT, file, LocalDate.now(clock)));
        } catch (RuntimeException away) {
            LOG.warn("A download was not counted");
        }
    }

    private static ModelAndView superseded(Superseded page) {
        return new ModelAndView(SUPERSEDED, Map.of("page", page), HttpStatus.GONE);
    }

    private PublishedToolkits.Kit kit(String slug) {
        return Optional.of(slug)
                .filter(asked -> asked.matches("[a-z0-9-]{3,60}"))
                .flatMap(asked -> toolkits.find(Actor.VISITOR, asked))
                .orElseThrow(() -> new NotFound("toolkit"));
    }

    private <T> T read(Supplier<T> work) {
        return CurrentActor.as(Actor.VISITOR, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
