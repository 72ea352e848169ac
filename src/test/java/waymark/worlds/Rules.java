package waymark.worlds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who may do what, said once more in plain Java, from the page of permissions and the sentences of the
/// contract: no SQL, and nothing of the program decides here. Where this and the program differ, one of
/// them is wrong.
final class Rules {

    /// A role that somebody holds, held or will hold.
    ///
    /// @param scope `partnership`, `installation`, `area:…` or `organisation:…`
    /// @param to the last day, or null
    record Held(
            String role,
            String scope,
            LocalDate from,
            @Nullable LocalDate to) {}

    /// Somebody with an account.
    record Somebody(String name, UUID id, String organisation, List<Held> held) {}

    /// An action of a local plan.
    record Action(
            UUID id,
            String ref,
            String area,
            String owner,
            @Nullable UUID lead) {}

    /// A concern handed over and not answered yet.
    record Handover(UUID id, String ref, UUID sender, String receiver) {}

    /// A point of contact.
    ///
    /// @param held by the holder on this day
    record Post(String ref, String organisation, UUID holder, boolean held) {}

    /// Somebody's entry in the directory.
    record Entry(UUID id, String ref, String name, String organisation) {}

    /// The first edition of a pathway.
    record Edition(
            String pathway,
            String area,
            String state,
            @Nullable UUID reviewer) {}

    /// A return of an area.
    record Return(UUID id, String area, String state) {}

    /// Something told to one person.
    record Told(UUID id, UUID person) {}

    /// What a change of law asks of a pathway.
    record Item(UUID id, String area, UUID owner) {}

    private static final String EVERYWHERE = "partnership";

    private static final Map<String, Set<String>> RIGHTS = Map.of(
            "member",
            Set.of(
                    "USE_WAYMARK",
                    "VIEW_DIRECTORY",
                    "VIEW_PLANS",
                    "VIEW_PACKS",
                    "VIEW_RETURNS",
                    "VIEW_PERMISSIONS",
                    "HAND_OVER_CONCERNS",
                    "VIEW_PATHWAYS"),
            "organisation_lead",
            Set.of(
                    "MAINTAIN_PEOPLE",
                    "KEEP_CONTACTS",
                    "CONFIRM_CONTACTS",
                    "WATCH_HANDOVERS",
                    "UPDATE_ACTIONS",
                    "CONFIRM_RECOVERY",
                    "KEEP_CLEARANCES"),
            "area_lead",
            Set.of("EDIT_PLAN", "UPDATE_ACTIONS", "READ_DRAFT_RETURNS", "PREPARE_RETURNS", "SEE_EXACT_FIGURES"),
            "board_member",
            Set.of("DECIDE_RETURNS", "APPROVE_PACK"),
            "coordinator",
            Set.of(
                    "MAINTAIN_DIRECTORY",
                    "MAINTAIN_PEOPLE",
                    "KEEP_CONTACTS",
                    "CONFIRM_CONTACTS",
                    "WATCH_HANDOVERS",
                    "IMPORT_PARTNERSHIP",
                    "EDIT_STRATEGY",
                    "EDIT_PLAN",
                    "PLAN_QUARTERS",
                    "READ_DRAFT_RETURNS",
                    "PREPARE_PACK",
                    "CONFIRM_RECOVERY",
                    "CERTIFY_ACCOUNTS",
                    "CHANGE_SETTINGS",
                    "KEEP_SIGNS"),
            "information_governance",
            Set.of("READ_AUDIT"),
            "administrator",
            Set.of("MANAGE_ACCOUNTS", "CONFIRM_RECOVERY"),
            "pathway_editor",
            Set.of("EDIT_PATHWAYS", "KEEP_SIGNS"),
            "pathway_reviewer",
            Set.of("PUBLISH_PATHWAYS"),
            "first_responder",
            Set.of("ANSWER_HANDOVERS"));

    /// What a member may do with what names them, and only with that.
    private static final Set<String> OF_ONES_OWN = Set.of("CONFIRM_CONTACTS", "UPDATE_ACTIONS");

    private final LocalDate today;

    Rules(LocalDate today) {
        this.today = today;
    }

    private boolean now(Held held) {
        return !held.from().isAfter(today) && (held.to() == null || !held.to().isBefore(today));
    }

    /// True where a role that the person holds today gives the right in one of the scopes.
    boolean holds(Somebody person, String right, String... scopes) {
        return person.held().stream()
                .anyMatch(held -> now(held)
                        && RIGHTS.getOrDefault(held.role(), Set.of()).contains(right)
                        && List.of(scopes).contains(held.scope()));
    }

    /// True where the right reaches the whole partnership, or the one part of it.
    boolean over(Somebody person, String right, String part) {
        return holds(person, right, EVERYWHERE, part);
    }

    /// True where the person holds the right somewhere.
    boolean somewhere(Somebody person, String right) {
        return ofOnesOwn(person, right)
                || person.held().stream()
                        .anyMatch(held -> now(held)
                                && RIGHTS.getOrDefault(held.role(), Set.of()).contains(right));
    }

    private boolean ofOnesOwn(Somebody person, String right) {
        return OF_ONES_OWN.contains(right)
                && person.held().stream()
                        .anyMatch(held -> now(held) && held.role().equals("member"));
    }

    /// All signed-in people read plans.
    boolean reads(Somebody person, Action action) {
        return holds(person, "VIEW_PLANS", EVERYWHERE);
    }

    /// The area's lead, the lead of the organisation that owns it, and whoever leads it themself.
    boolean updates(Somebody person, Action action) {
        return reads(person, action)
                && (holds(
                                person,
                                "UPDATE_ACTIONS",
                                EVERYWHERE,
                                "area:" + action.area(),
                                "organisation:" + action.owner())
                        || (person.id().equals(action.lead()) && ofOnesOwn(person, "UPDATE_ACTIONS")));
    }

    /// Only the area's lead changes what an action is.
    boolean edits(Somebody person, Action action) {
        return reads(person, action) && over(person, "EDIT_PLAN", "area:" + action.area());
    }

    /// Whoever handed it over, and the contact for the organisation it was handed to. Nobody else, whatever
    /// they are.
    boolean reads(Somebody person, Handover handover) {
        return (handover.sender().equals(person.id()) && holds(person, "HAND_OVER_CONCERNS", EVERYWHERE))
                || answers(person, handover);
    }

    boolean answers(Somebody person, Handover handover) {
        return holds(person, "ANSWER_HANDOVERS", "organisation:" + handover.receiver());
    }

    boolean takesBack(Somebody person, Handover handover) {
        return handover.sender().equals(person.id()) && holds(person, "HAND_OVER_CONCERNS", EVERYWHERE);
    }

    boolean readsDirectory(Somebody person) {
        return holds(person, "VIEW_DIRECTORY", EVERYWHERE);
    }

    /// The organisation's lead, the coordinator, and whoever holds the post today.
    boolean confirms(Somebody person, Post post) {
        return readsDirectory(person)
                && (over(person, "CONFIRM_CONTACTS", "organisation:" + post.organisation())
                        || (post.held() && post.holder().equals(person.id()) && ofOnesOwn(person, "CONFIRM_CONTACTS")));
    }

    boolean keeps(Somebody person, Post post) {
        return readsDirectory(person) && over(person, "KEEP_CONTACTS", "organisation:" + post.organisation());
    }

    boolean changes(Somebody person, Entry entry) {
        return readsDirectory(person) && over(person, "MAINTAIN_PEOPLE", "organisation:" + entry.organisation());
    }

    boolean readsPathways(Somebody person) {
        return holds(person, "VIEW_PATHWAYS", EVERYWHERE);
    }

    /// What has not come out yet is seen by those who write and publish for the area, and by whoever was
    /// asked to review.
    boolean reads(Somebody person, Edition edition) {
        return writes(person, edition)
                || publishes(person, edition)
                || (readsPathways(person)
                        && (person.id().equals(edition.reviewer())
                                || edition.state().equals("published")));
    }

    boolean writes(Somebody person, Edition edition) {
        return over(person, "EDIT_PATHWAYS", "area:" + edition.area());
    }

    boolean publishes(Somebody person, Edition edition) {
        return over(person, "PUBLISH_PATHWAYS", "area:" + edition.area());
    }

    /// Only whoever was asked answers, while the edition lies for review.
    boolean reviews(Somebody person, Edition edition) {
        return readsPathways(person)
                && person.id().equals(edition.reviewer())
                && edition.state().equals("in_review");
    }

    /// A draft is its area's and the coordinator's; a submitted one the board's too; an accepted one
    /// everybody's.
    boolean readsInside(Somebody person, Return areaReturn) {
        return holds(person, "VIEW_RETURNS", EVERYWHERE)
                && (over(person, "READ_DRAFT_RETURNS", "area:" + areaReturn.area())
                        || (areaReturn.state().equals("submitted") && holds(person, "DECIDE_RETURNS", EVERYWHERE))
                        || List.of("accepted", "locked").contains(areaReturn.state()));
    }

    boolean writesInside(Somebody person, Return areaReturn) {
        return readsInside(person, areaReturn)
                && over(person, "PREPARE_RETURNS", "area:" + areaReturn.area())
                && List.of("not_started", "in_progress", "sent_back").contains(areaReturn.state());
    }

    /// A notice is its recipient's alone.
    boolean reads(Somebody person, Told told) {
        return told.person().equals(person.id()) && holds(person, "USE_WAYMARK", EVERYWHERE);
    }

    /// Whoever sees to it, the area's editor, and whoever writes for the whole partnership.
    boolean seesTo(Somebody person, Item item) {
        return readsPathways(person)
                && (item.owner().equals(person.id()) || over(person, "EDIT_PATHWAYS", "area:" + item.area()));
    }

    boolean managesAccounts(Somebody person) {
        return holds(person, "MANAGE_ACCOUNTS", "installation", EVERYWHERE);
    }

    /// Their own account, all of them for an administrator and for a coordinator, who certifies them, and
    /// those of their organisation for a lead, who keeps clearances.
    boolean readsAccount(Somebody person, UUID account, String organisation) {
        return managesAccounts(person)
                || holds(person, "CERTIFY_ACCOUNTS", EVERYWHERE)
                || holds(person, "KEEP_CLEARANCES", "organisation:" + organisation)
                || (account.equals(person.id()) && holds(person, "USE_WAYMARK", EVERYWHERE));
    }
}
