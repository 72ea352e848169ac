package waymark.funding.bids;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.DirectoryApi;
import waymark.insight.DisclosureControl;
import waymark.insight.ReleasedFigure;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Quarter;
import waymark.strategy.StrategyApi;
import waymark.strategy.rag.StrategySettings;

/// Figures of the last whole quarter that a bid may use: each as disclosure control releases it, and a sum only of
/// what was released.
@Component
class EvidenceOffered {

    /// @param key of what the program counts
    /// @param text what is counted, in words for a funder
    private record Fed(String key, String text) {}

    private static final List<Fed> FED = List.of(
            new Fed("people_supported_in_nrm", "People with an open case, in the National Referral Mechanism (NRM)"),
            new Fed("people_supported_outside_nrm", "People with an open case, outside the NRM"),
            new Fed("cases_opened", "Cases opened"),
            new Fed("services_declined", "Requests for a person that a service declined"));

    private final StrategyApi strategy;
    private final DirectoryApi directory;

    EvidenceOffered(StrategyApi strategy, DirectoryApi directory) {
        this.strategy = strategy;
        this.directory = directory;
    }

    /// One line for each figure, all areas together.
    @Transactional(readOnly = true)
    List<BidEvidence> of(Actor actor, LocalDate today) {
        var settings = strategy.settings(actor, today);
        var quarter = settings.quarter(today).previous();
        var found = new ArrayList<BidEvidence>();
        for (var fed : FED) {
            var figure = figure(actor, fed, quarter, settings, today);
            if (figure.available()) {
                found.add(new BidEvidence(
                        "Counted by Waymark for %s".formatted(quarter.title(settings.firstMonth())),
                        "%s: %s".formatted(fed.text(), figure.text()),
                        today));
            }
        }
        return found;
    }

    private ReleasedFigure figure(Actor actor, Fed fed, Quarter quarter, StrategySettings settings, LocalDate today) {
        var parts = new ArrayList<ReleasedFigure>();
        for (var area : directory.areas(actor).stream().map(Area::code).toList()) {
            strategy.count(actor, fed.key(), area, quarter, today)
                    .ifPresent(counted -> parts.add(DisclosureControl.release(
                            counted.value() == null ? 1 : counted.value().longValueExact(),
                            settings.smallNumbers(quarter))));
        }
        return ReleasedFigure.total(parts);
    }
}
