package waymark.governance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.governance.decisions.DecisionKind;
import waymark.governance.decisions.DecisionRecorded;
import waymark.governance.decisions.FollowUpEvent;
import waymark.governance.decisions.Owner;
import waymark.governance.packs.EditionIssued;
import waymark.governance.packs.PackIssued;
import waymark.governance.quarters.QuarterDates;
import waymark.governance.quarters.QuarterOpened;
import waymark.governance.quarters.ReportingQuarters;
import waymark.governance.returns.MissingReturn;
import waymark.governance.returns.ReturnAccepted;
import waymark.governance.returns.ReturnSentBack;
import waymark.governance.returns.ReturnSubmitted;
import waymark.governance.returns.ReturnUnlocked;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.CurrentActor;
import waymark.kernel.Quarter;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;

/// Sends notices when a quarter moves on, in the same transaction: area leads about the decision on their
/// return, the board about what it has to decide. Nobody gets a notice of what they did themselves.
@Component
class GovernanceNotifier {

    /// What happened longer ago than this is entered later, so nobody gets a notice.
    private static final int NEWS = 14;

    private final NoticeApi notices;
    private final AccessApi access;
    private final ReportingQuarters quarters;
    private final Clock clock;

    GovernanceNotifier(NoticeApi notices, AccessApi access, ReportingQuarters quarters, Clock clock) {
        this.notices = notices;
        this.access = access;
        this.quarters = quarters;
        this.clock = clock;
    }

    @EventListener
    void on(QuarterOpened event) {
        if (old(event.due())) {
            return;
        }
        var returns = new HashMap<String, String>();
        quarters.statuses(event.quarter()).forEach(one -> returns.put(one.area().code(), "/returns/" + one.ref()));
        for (var area : quarters.areas()) {
            if (event.areas().contains(area.code())) {
                tell(
                        leads(area.code()),
                        "%s is open. The return of %s is due on %s"
                                .formatted(event.title(), area.name(), QuarterDates.say(event.due())),
                        returns.getOrDefault(area.code(), "/quarters/" + event.quarter()));
            }
        }
    }

    @EventListener
    void on(ReturnSubmitted event) {
        notices.done(event.ref());
        if (!old(event.on())) {
            tell(
                    board(),
                    "The return of %s for %s is waiting for a decision"
                            .formatted(name(event.area()), title(event.quarter())),
                    "/returns/" + event.ref());
        }
    }

    @EventListener
    void on(ReturnSentBack event) {
        notices.done(event.ref());
        if (!old(event.on())) {
            tell(
                    leads(event.area()),
                    "The board sent back the return of %s for %s, with reasons"
                            .formatted(name(event.area()), title(event.quarter())),
                    "/returns/" + event.ref());
        }
    }

    @EventListener
    void on(ReturnAccepted event) {
        notices.done(event.ref());
        if (!old(event.on())) {
            tell(
                    leads(event.area()),
                    "The board accepted the return of %s for %s".formatted(name(event.area()), title(event.quarter())),
                    "/returns/" + event.ref());
        }
    }

    @EventListener
    void on(PackIssued event) {
        if (old(event.on())) {
            return;
        }
        var people = new ArrayList<>(board());
        people.addAll(access.holders(CurrentActor.now(), "coordinator", Scope.PARTNERSHIP));
        quarters.areas().forEach(area -> people.addAll(leads(area.code())));
        tell(people, "The board pack of %s was issued".formatted(event.title()), "/packs/" + event.quarter());
    }

    @EventListener
    void on(EditionIssued event) {
        var people = new ArrayList<>(board());
        people.addAll(access.holders(CurrentActor.now(), "coordinator", Scope.PARTNERSHIP));
        quarters.areas().forEach(area -> people.addAll(leads(area.code())));
        tell(
                people,
                "Edition %d of the board pack of %s was issued".formatted(event.edition(), event.title()),
                "/packs/%s/editions/%d".formatted(event.quarter(), event.edition()));
    }

    /// The leads of the area, or of all areas, and who is to do something about it.
    @EventListener
    void on(DecisionRecorded event) {
        notices.done(event.ref());
        if (old(event.kind() == DecisionKind.MEETING ? event.decidedOn() : event.on())) {
            return;
        }
        var area = event.area();
        var people = new ArrayList<UUID>();
        if (area == null) {
            quarters.areas().forEach(each -> people.addAll(leads(each.code())));
        } else {
            people.addAll(leads(area));
        }
        people.addAll(asked(event.owner()));
        tell(
                people,
                "%s decided on %s%s: %s"
                        .formatted(
                                event.kind() == DecisionKind.MEETING && event.meeting() != null
                                        ? event.meeting().group()
                                        : "The board",
                                event.ref(),
                                area == null ? "" : " of " + name(area),
                                lower(event.answer().word())),
                "/decisions/" + event.ref());
    }

    @EventListener
    void on(FollowUpEvent.Assigned event) {
        notices.done(event.ref());
        tell(
                asked(event.owner()),
                (event.owner().organisation() == null
                                ? "You are asked to do what the board decided: "
                                : "Your organisation is asked to do what the board decided: ")
                        + event.ref(),
                "/decisions/" + event.ref());
    }

    @EventListener
    void on(FollowUpEvent.Finished event) {
        notices.done(event.ref());
    }

    @EventListener
    void on(FollowUpEvent.Superseded event) {
        notices.done(event.ref());
    }

    @EventListener
    void on(MissingReturn event) {
        notices.done(event.ref());
        if (!old(event.on())) {
            tell(
                    leads(event.area()),
                    switch (event) {
                        case MissingReturn.Waived _ ->
                            "The board issued the pack of %s without the return of %s and waived it"
                                    .formatted(title(event.quarter()), name(event.area()));
                        case MissingReturn.MayFollow it ->
                            "The return of %s for %s may follow as a supplement until %s"
                                    .formatted(
                                            name(event.area()), title(event.quarter()), QuarterDates.say(it.until()));
                    },
                    "/returns/" + event.ref());
        }
    }

    @EventListener
    void on(ReturnUnlocked event) {
        notices.done(event.ref());
        tell(
                leads(event.area()),
                "The board unlocked the return of %s for %s. Correct it by %s"
                        .formatted(name(event.area()), title(event.quarter()), QuarterDates.say(event.until())),
                "/returns/" + event.ref());
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.UK);
    }

    private void tell(List<UUID> people, String text, String path) {
        Actor actor = CurrentActor.now();
        notices.tell(
                actor,
                people.stream().filter(person -> !person.equals(actor.id())).toList(),
                text,
                path);
    }

    private boolean old(LocalDate day) {
        return day.isBefore(LocalDate.now(clock).minusDays(NEWS));
    }

    /// The person who is to do it, or the leads of the organisation.
    private List<UUID> asked(Owner owner) {
        if (owner.person() != null) {
            return List.of(owner.person());
        }
        return owner.organisation() == null
                ? List.of()
                : access.holders(CurrentActor.now(), "organisation_lead", Scope.organisation(owner.organisation()));
    }

    private List<UUID> leads(String area) {
        return access.holders(CurrentActor.now(), "area_lead", Scope.area(area));
    }

    private List<UUID> board() {
        return access.holders(CurrentActor.now(), "board_member", Scope.PARTNERSHIP);
    }

    private String name(String code) {
        return quarters.areas().stream()
                .filter(area -> area.code().equals(code))
                .map(Area::name)
                .findFirst()
                .orElse(code);
    }

    private String title(Quarter quarter) {
        return quarters.get(quarter).title();
    }
}
