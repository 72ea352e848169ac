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
import waymark.governance.quarters.ReturnStatus;
import waymark.governance.returns.AreaReturn;
import waymark.governance.returns.AreaReturns;
import waymark.governance.returns.FigureRules;
import waymark.kernel.Actor;
import waymark.strategy.StrategyApi;
import waymark.web.Clocks;

/// Composes the draft of a pack from what the board has accepted by now.
@Component
public class PackAssembler {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(Clocks.LONDON);

    private final AreaReturns returns;
    private final BoardRequests requests;
    private final StrategyApi strategy;
    private final AuditApi account;
    private final JsonMapper json;
    private final Clock clock;
    private final boolean demonstration;

    PackAssembler(
            AreaReturns returns,
            BoardRequests requests,
            StrategyApi strategy,
            AuditApi account,
            JsonMapper json,
            Clock clock,
            @Value("${waymark.demonstration:false}") boolean demonstration) {
        this.returns = returns;
        this.requests = requests;
        this.strategy = strategy;
        this.account = account;
        this.json = json;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    /// A pack as it stands, with what it was made of.
    public record Composed(FrozenContent frozen, List<ReturnStatus> statuses, List<AreaReturn> taken) {}

    public Composed compose(Actor actor, BoardPack.Draft draft) {
        return compose(actor, draft, LocalDate.now(clock));
    }

    /// As it stood on a day: late and missing are told by that day.
    public Composed compose(Actor actor, BoardPack.Draft draft, LocalDate today) {
        var quarter = draft.cover().quarter();
        var statuses = returns.statuses(actor, quarter);
        var taken = returns.taken(actor, quarter);
        var content = new PackComposition(
                        draft.cover(),
                        demonstration,
                        statuses,
                        taken,
                        requests.of(actor, quarter),
                        strategy.priorities(actor),
                        FigureRules.of(strategy.settings(actor, today), quarter),
                        account.asOf(actor, today).map(PackAssembler::printed).orElse(null))
                .content(today);
        return new Composed(FrozenContent.of(content, json), statuses, taken);
    }

    private static PackContent.Account printed(SealedLog sealedAccount) {
        return new PackContent.Account(
                sealedAccount.origin(), sealedAccount.size(), sealedAccount.root(), TIME.format(sealedAccount.at()));
    }
}
