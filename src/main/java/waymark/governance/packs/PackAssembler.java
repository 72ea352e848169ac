package waymark.governance.packs;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.seal.AuditApi;
import waymark.audit.seal.SealedLog;
import waymark.governance.decisions.BoardDecisions;
import waymark.governance.quarters.ReportingQuarters;
import waymark.governance.quarters.ReturnStatus;
import waymark.governance.returns.AreaReturn;
import waymark.governance.returns.AreaReturns;
import waymark.governance.returns.FigureRules;
import waymark.governance.returns.MissingReturn;
import waymark.kernel.Actor;
import waymark.risks.RisksApi;
import waymark.strategy.StrategyApi;
import waymark.web.Clocks;
import waymark.web.PackSectionProvider;

/// Composes the draft of a pack from what the board has accepted by now.
@Component
public class PackAssembler {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(Clocks.LONDON);

    private final ReportingQuarters quarters;
    private final AreaReturns returns;
    private final BoardDecisions decisions;
    private final BoardPacks packs;
    private final StrategyApi strategy;
    private final AuditApi audit;
    private final PackBackgrounds background;
    private final RisksApi risks;
    private final PackAccountability accountability;
    private final List<PackSectionProvider> sections;
    private final JsonMapper json;
    private final Clock clock;
    private final boolean demonstration;

    PackAssembler(
            ReportingQuarters quarters,
            AreaReturns returns,
            BoardDecisions decisions,
            BoardPacks packs,
            StrategyApi strategy,
            AuditApi audit,
            PackBackgrounds background,
            RisksApi risks,
            PackAccountability accountability,
            List<PackSectionProvider> sections,
            JsonMapper json,
            Clock clock,
            @Value("${waymark.demonstration:false}") boolean demonstration) {
        this.quarters = quarters;
        this.returns = returns;
        this.decisions = decisions;
        this.packs = packs;
        this.strategy = strategy;
        this.audit = audit;
        this.background = background;
        this.risks = risks;
        this.accountability = accountability;
        this.sections = sections;
        this.json = json;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    /// A pack with the returns it was made from.
    public record Composed(FrozenContent frozen, List<ReturnStatus> statuses, List<AreaReturn> accepted) {}

    /// The pack as of today.
    public Composed compose(Actor actor, BoardPack.Draft draft) {
        return compose(actor, draft, LocalDate.now(clock));
    }

    /// As of a day, by which late and missing are decided.
    public Composed compose(Actor actor, BoardPack.Draft draft, LocalDate today) {
        return compose(actor, draft, today, List.of());
    }

    /// With what the board says of the returns that are missing.
    public Composed compose(Actor actor, BoardPack.Draft draft, LocalDate today, List<MissingReturn> missing) {
        return compose(actor, draft.cover(), today, missing);
    }

    /// The next edition of an issued pack, with what changed since the one before.
    Composed next(Actor actor, BoardPack.Issued latest, LocalDate today) {
        var composed = compose(actor, latest.cover(), today, List.of());
        var before = latest.frozen().content();
        var content = composed.frozen().content();
        var next = content.next(before.edition() + 1, PackChanges.between(before, content));
        return new Composed(FrozenContent.of(next, json), composed.statuses(), composed.accepted());
    }

    private Composed compose(Actor actor, BoardPack.Cover cover, LocalDate today, List<MissingReturn> missing) {
        var quarter = cover.quarter();
        var statuses = quarters.statuses(quarter);
        var accepted = returns.accepted(quarter);
        var settings = strategy.settings(actor, today);
        var content = new PackComposition(
                        cover,
                        demonstration,
                        statuses,
                        accepted,
                        missing,
                        decisions.forPack(quarter),
                        strategy.priorities(actor),
                        FigureRules.of(settings, quarter),
                        audit.asOf(actor, today).map(PackAssembler::printed).orElse(null),
                        packs.unlocked(),
                        background.of(actor, quarter, settings, today))
                .content(today)
                .with(
                        risks(actor, quarter.firstDay(settings.firstMonth()), today),
                        accountability.of(
                                quarter.firstDay(settings.firstMonth()),
                                earlier(today, cover.reporting().dates().boardMeets())),
                        sections.stream()
                                .flatMap(provider -> provider.section(actor, today).stream())
                                .toList());
        return new Composed(FrozenContent.of(content, json), statuses, accepted);
    }

    private PackRisks risks(Actor actor, LocalDate since, LocalDate today) {
        return PackRisks.of(risks.worst(actor, today, since, PackRisks.MOST), since);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /// The live state beside a draft.
    LiveState live(Actor actor, Composed composed) {
        return background.live(actor, composed.frozen().content(), clock.instant());
    }

    private static PackContent.AuditCheckpoint printed(SealedLog checkpoint) {
        return new PackContent.AuditCheckpoint(
                checkpoint.origin(), checkpoint.size(), checkpoint.root(), TIME.format(checkpoint.at()));
    }
}
