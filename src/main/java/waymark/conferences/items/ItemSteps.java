package waymark.conferences.items;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.cases.consent.sharing.Cleared;
import waymark.cases.consent.sharing.ConsentAnswer;
import waymark.cases.consent.sharing.Recipient;
import waymark.cases.consent.sharing.SharingAct;
import waymark.cases.consent.sharing.SharingConsent;
import waymark.cases.consent.sharing.SharingView;
import waymark.cases.consent.sharing.SharingsWithoutConsent;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.conferences.forums.Forum;
import waymark.conferences.forums.Forums;
import waymark.directory.groups.GroupsApi;
import waymark.directory.groups.SeatOccupancy;
import waymark.kernel.Actor;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.forms.FormData;
import waymark.web.transactions.RunAsSystem;

/// What follows on each step of an item: who is invited, who is told, and what is taken back.
@Component
class ItemSteps {

    private static final String HIDING = "Taking back what was told of a conference item";
    private static final String CONSENT = "Consent before agencies hear of a person";
    private static final String SYSTEM = "Putting off the items of a cancelled day";

    /// A referral that was sent.
    ///
    /// @param decidable false where nobody of the forum can decide on it today
    record Referred(Ref ref, boolean decidable) {}

    private final Items items;
    private final Exclusions exclusions;
    private final InvitedAgencies invitations;
    private final Hearings hearings;
    private final Forums forums;
    private final GroupsApi groups;
    private final ItemNotifier notifier;
    private final ItemRecipients recipients;
    private final RunAsSystem asSystem;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Cases cases;
    private final SharingConsent consent;
    private final SharingsWithoutConsent withoutConsent;
    private final Clock clock;

    ItemSteps(
            Items items,
            Exclusions exclusions,
            InvitedAgencies invitations,
            Hearings hearings,
            Forums forums,
            GroupsApi groups,
            ItemNotifier notifier,
            ItemRecipients recipients,
            RunAsSystem asSystem,
            ApplicationEventPublisher events,
            Audit audit,
            Cases cases,
            SharingConsent consent,
            SharingsWithoutConsent withoutConsent,
            Clock clock) {
        this.items = items;
        this.exclusions = exclusions;
        this.invitations = invitations;
        this.hearings = hearings;
        this.forums = forums;
        this.groups = groups;
        this.notifier = notifier;
        this.recipients = recipients;
        this.asSystem = asSystem;
        this.events = events;
        this.audit = audit;
        this.cases = cases;
        this.consent = consent;
        this.withoutConsent = withoutConsent;
        this.clock = clock;
    }

    /// The earlier item about the same that the reader may open, where the forum heard it within its repeat period.
    @Transactional(readOnly = true)
    Optional<Ref> repeat(Forum forum, @Nullable UUID caseId, String address) {
        return caseId == null ? items.repeat(forum, address) : items.repeat(forum, caseId);
    }

    /// Sends a referral to its forum and tells those who decide.
    @Transactional
    Referred refer(
            Actor.Person actor,
            Forum forum,
            @Nullable Case about,
            Exploitation exploitation,
            ItemDetails details,
            @Nullable Cleared cleared) {
        var repeat = repeat(forum, about == null ? null : about.id(), details.address());
        var ref = items.refer(
                actor,
                new NewItem(
                        forum,
                        about,
                        exploitation,
                        details,
                        cleared,
                        repeat.map(Ref::value).orElse(null)));
        var item = items.find(ref).orElseThrow();
        return new Referred(ref, notifier.referred(actor, forum, item.id(), ref, item.dueOn()));
    }

    @Transactional
    Saved<Item> sendAgain(
            Actor.Person actor,
            Item item,
            int version,
            Forum forum,
            Exploitation exploitation,
            ItemDetails details,
            Optional<Cleared> cleared) {
        var saved = items.sendAgain(actor, item, version, forum, exploitation, details);
        if (saved instanceof Saved.Done<Item>) {
            var sent = items.find(item.ref()).orElseThrow();
            cleared.ifPresent(asked -> recordWithout(actor, item, asked));
            notifier.referred(actor, forum, item.id(), item.ref(), sent.dueOn());
        }
        return saved;
    }

    /// Accepts it: the core members of the forum are invited, but for those who are kept away.
    @Transactional
    Saved<Item> accept(Actor.Person actor, Item item, int version) {
        var saved = items.accept(actor, item, version);
        if (!(saved instanceof Saved.Done<Item>)) {
            return saved;
        }
        var forum = forums.get(item.forum());
        // who runs the forum sees earlier items that the referrer does not
        repeat(forum, item.caseId(), item.details().address())
                .filter(earlier -> !earlier.equals(item.ref()))
                .ifPresent(earlier -> items.repeats(item, earlier));
        notifier.decided(actor, forum, item, "accepted");
        var invited = invitations.inviteCore(
                actor,
                item,
                core(actor, forum).stream()
                        .filter(organisation -> !organisation.equals(item.organisation()))
                        .toList());
        notifier.invited(actor, forum, item, invited);
        return saved;
    }

    private List<String> core(Actor.Person actor, Forum forum) {
        return groups.seats(actor, forum.groupCode(), today()).stream()
                .map(SeatOccupancy::organisation)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @Transactional
    Saved<Item> sendBack(Actor.Person actor, Item item, int version, String reason) {
        var saved = items.sendBack(actor, item, version, reason);
        if (saved instanceof Saved.Done<Item>) {
            notifier.decided(actor, forums.get(item.forum()), item, "returned");
        }
        return saved;
    }

    /// Whether a person may be referred: they agreed that the agencies which hold seats of the forum hear of them, or
    /// the form says why it goes ahead all the same. Empty where it is about a place.
    ///
    /// @param said what they said to this referral
    @Transactional(readOnly = true)
    Ruling<Optional<Cleared>> clear(
            Actor.Person actor, Forum forum, @Nullable UUID caseId, ConsentAnswer said, FormData form) {
        var core = core(actor, forum);
        return asSystem.get(
                CONSENT,
                system -> person(caseId)
                        .map(it -> consent.clear(
                                        it, SharingAct.CONFERENCE, recipients(system, forum, core, it), said, form)
                                .<Optional<Cleared>>map(Optional::of))
                        .orElseGet(() -> Ruling.agreed(Optional.empty())));
    }

    /// What the person said about who may know, for who refers them; their words are for members of the case. Empty
    /// where it is about a place.
    @Transactional(readOnly = true)
    Optional<SharingView> sharing(
            Actor.Person actor,
            Forum forum,
            @Nullable UUID caseId,
            Optional<ConsentAnswer> said,
            FormData form,
            List<Problem> problems) {
        boolean member = person(caseId).isPresent();
        var core = core(actor, forum);
        return asSystem.get(
                CONSENT,
                system -> person(caseId)
                        .map(it -> said.map(now ->
                                        consent.view(it, form, problems, recipients(system, forum, core, it), now))
                                .orElseGet(() -> consent.view(it, form, problems)))
                        .map(view -> member ? view : view.withoutWords()));
    }

    /// A forum whose seats nobody holds yet is one recipient by itself.
    private List<Recipient> recipients(Actor system, Forum forum, List<String> organisations, Case it) {
        return organisations.isEmpty()
                ? List.of(Recipient.typed(forum.name()))
                : organisations.stream()
                        .map(organisation -> consent.recipient(system, it, organisation))
                        .toList();
    }

    /// The case of the person. Who runs a conference is no member of it: it is then read as the system.
    private Optional<Case> person(@Nullable UUID caseId) {
        return caseId == null ? Optional.empty() : cases.find(caseId);
    }

    private void recordWithout(Actor.Person actor, Item item, Cleared asked) {
        asSystem.get(CONSENT, _ -> {
            person(item.caseId())
                    .ifPresent(it ->
                            withoutConsent.record(actor, it, asked, item.ref().value()));
            return true;
        });
    }

    /// What the person said about who may know, without their words, which are for the members of the case; empty
    /// where it is about a place.
    @Transactional(readOnly = true)
    Optional<SharingView> sharing(
            Actor.Person actor, Item item, String organisation, FormData form, List<Problem> problems) {
        return asSystem.get(
                CONSENT,
                system -> person(item.caseId())
                        .map(it -> consent.view(
                                        it,
                                        form,
                                        problems,
                                        organisation.isEmpty()
                                                ? List.of()
                                                : List.of(consent.recipient(system, it, organisation)))
                                .withoutWords()));
    }

    /// Whether an agency may be added: the person agreed to it, or the form says why it goes ahead all the same.
    @Transactional(readOnly = true)
    Ruling<Optional<Cleared>> clear(Item item, String organisation, FormData form) {
        return asSystem.get(
                CONSENT,
                system -> person(item.caseId())
                        .map(it -> consent.clear(
                                        it,
                                        SharingAct.CONFERENCE_AGENCY,
                                        consent.recipient(system, it, organisation),
                                        form)
                                .<Optional<Cleared>>map(Optional::of))
                        .orElseGet(() -> Ruling.agreed(Optional.empty())));
    }

    /// Adds an agency for this item and tells it.
    ///
    /// @param cleared that consent was asked for; empty where it is about a place
    @Transactional
    boolean add(Actor.Person actor, Item item, String organisation, String basis, Optional<Cleared> cleared) {
        boolean added = invitations.add(actor, item, organisation, basis, cleared);
        if (added) {
            cleared.ifPresent(asked -> recordWithout(actor, item, asked));
            notifier.invited(actor, forums.get(item.forum()), item, List.of(organisation));
            agendas(actor, item, sentDays(item), List.of(organisation), null);
        }
        return added;
    }

    /// Agencies round the table nobody of which can open the item: nobody there was told.
    @Transactional(readOnly = true)
    List<String> unreached(Item item, List<Invitation> round) {
        return round.stream()
                .map(Invitation::organisation)
                .filter(organisation ->
                        recipients.members(item.id(), organisation).isEmpty())
                .toList();
    }

    @Transactional
    void withdraw(Actor.Person actor, Item item, Invitation invitation) {
        invitations.withdraw(actor, item, invitation);
        hide(item, null, invitation.organisation());
    }

    /// Keeps an agency or a person away. What they were told of the item is taken back.
    @Transactional
    void keepAway(Actor.Person actor, Item item, @Nullable UUID person, @Nullable String organisation, String reason) {
        if (organisation != null) {
            invitations.of(item).stream()
                    .filter(one -> one.organisation().equals(organisation))
                    .findFirst()
                    .ifPresent(one -> invitations.withdraw(actor, item, one));
        }
        exclusions.exclude(actor, item, person, organisation, reason);
        hide(item, person, organisation);
    }

    /// Somebody has an interest of their own: they do not see the item from now on.
    @Transactional
    void keepsAway(Actor.Person actor, Item item, String reason) {
        var forum = forums.get(item.forum());
        exclusions.exclude(actor, item, actor.id(), null, reason);
        notifier.keepsAway(actor, forum, item);
        hide(item, actor.id(), null);
    }

    /// By the system: who keeps themselves or their own agency away does not see the item any more.
    private void hide(Item item, @Nullable UUID person, @Nullable String organisation) {
        asSystem.get(HIDING, system -> {
            hide(system, item, person, organisation);
            return true;
        });
    }

    /// Takes back what a person or an agency was told of an item that does not exist for them any more: notices about
    /// it, and agendas, which are told anew with the smaller number. Asked as the system.
    @Transactional
    void hide(Actor system, Item item, @Nullable UUID person, @Nullable String organisation) {
        var days = sentDays(item);
        if (organisation != null) {
            notifier.withdraw(system, item, organisation, days);
            agendas(system, item, days, List.of(organisation), null);
        } else if (person != null) {
            var round =
                    invitations.of(item).stream().map(Invitation::organisation).toList();
            notifier.withdraw(item, List.of(person), days);
            agendas(system, item, days, round, person);
        }
        events.publishEvent(new ItemHidden(item.id(), item.ref(), person, organisation));
    }

    /// Days whose agenda was sent with the item on it.
    private List<Ref> sentDays(Item item) {
        return hearings.of(item).stream()
                .filter(one -> one.state() == Hearing.State.PLANNED && one.agendaSentOn() != null)
                .map(Hearing::meeting)
                .toList();
    }

    /// Counts anew what agencies have on days whose agenda was sent.
    private void agendas(Actor actor, Item item, List<Ref> days, List<String> organisations, @Nullable UUID only) {
        for (var day : days) {
            hearings.day(day)
                    .ifPresent(
                            on -> notifier.agenda(actor, forums.get(item.forum()), day, on.day(), organisations, only));
        }
    }

    /// Puts a planned hearing off. Agencies that have the agenda of a day that is still to come are told.
    @Transactional
    Saved<Item> putOff(Actor.Person actor, Item item, int version, Hearing hearing, String reason) {
        var saved = hearings.putOff(actor, item, version, hearing, reason);
        if (saved instanceof Saved.Done<Item>
                && hearing.agendaSentOn() != null
                && !hearing.day().isBefore(today())) {
            var round =
                    invitations.of(item).stream().map(Invitation::organisation).toList();
            notifier.putOff(actor, forums.get(item.forum()), item, hearing.day(), round);
        }
        return saved;
    }

    /// Sends the agenda of a day: each agency round the table for one of its items is told how many.
    @Transactional
    void sendAgenda(Actor.Person actor, Forum forum, Hearings.OnDay day) {
        var organisations = invitations.onDay(day.meeting());
        hearings.sent(day.meeting());
        audit.changed(actor, "send_conference_agenda", day.meeting().value(), 1, List.of());
        notifier.agenda(actor, forum, day.meeting(), day.day(), organisations, null);
    }

    /// The day is on another date: agencies that have its agenda are told that date. Asked as the system.
    @Transactional
    void dayMoved(Actor system, Forum forum, Hearings.OnDay day) {
        var meeting = day.meeting();
        if (hearings.agendaSent(meeting)) {
            notifier.agenda(system, forum, meeting, day.day(), invitations.onDay(meeting), null);
        }
    }

    /// The day does not take place: its items wait for another one, and agencies that have its agenda are
    /// told, also those round an item that the actor does not see.
    ///
    /// @param reason which those who see an item read with it
    @Transactional
    void dayCancelled(Actor.Person actor, Forum forum, Hearings.OnDay day, String reason) {
        var meeting = day.meeting();
        asSystem.get(SYSTEM, system -> {
            tellCancelled(system, forum, day);
            return true;
        });
        for (var item : items.onMeeting(meeting).stream().filter(Item::opens).toList()) {
            hearings.of(item).stream()
                    .filter(one -> one.meeting().equals(meeting)
                            && one.state() == Hearing.State.PLANNED
                            && !one.running()
                            && item.runs())
                    .findFirst()
                    .ifPresent(one -> hearings.putOff(actor, item, item.version(), one, reason));
        }
        asSystem.get(SYSTEM, system -> {
            hearings.putOffRest(system, meeting);
            return true;
        });
    }

    /// The same where the meeting was cancelled by somebody who is not of the forum. Asked as the system.
    @Transactional
    void meetingCancelled(Actor system, Forum forum, Hearings.OnDay day) {
        tellCancelled(system, forum, day);
        hearings.putOffRest(system, day.meeting());
    }

    private void tellCancelled(Actor system, Forum forum, Hearings.OnDay day) {
        var meeting = day.meeting();
        if (hearings.agendaSent(meeting)) {
            notifier.cancelled(system, forum, meeting, day.day(), invitations.onDay(meeting));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
