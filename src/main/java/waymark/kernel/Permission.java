package waymark.kernel;

/// Something a person may be allowed to do, in the sentence that the permissions page prints.
///
/// Who holds it, and how far it reaches, is data: `db/migration/R__permissions.sql`. A permission that the
/// catalogue does not mention stops the start-up, and so does the reverse.
public enum Permission {
    USE_WAYMARK("Sign in, see your own home, notices, tasks and sign-in details"),
    VIEW_DIRECTORY("See organisations, people, areas, groups and who sits where"),
    VIEW_PLANS("See the strategy, the delivery plan and the four local action plans"),
    VIEW_PACKS("Read the board packs that have been issued"),
    VIEW_RETURNS("See how far each area's quarterly return has come, and read accepted returns"),
    VIEW_PERMISSIONS("See who may do what"),
    MAINTAIN_DIRECTORY("Change organisations, areas, groups and seats"),
    MAINTAIN_PEOPLE("Add people, change their details and end their part in the partnership"),
    KEEP_CONTACTS("Set up points of contact and who covers them, and keep services up to date"),
    CONFIRM_CONTACTS("Confirm and correct points of contact, and record absences"),
    HAND_OVER_CONCERNS("Hand a concern over to a first responder, and see the outcome"),
    ANSWER_HANDOVERS("Accept, decline and close what was handed to their organisation"),
    WATCH_HANDOVERS("See where hand-overs wait, by reference and number, never what they say"),
    ENTER_REPORTS("Enter what somebody reported by telephone, by letter or in person"),
    READ_REPORTS("Open what the public reports, act on it and record the outcome"),
    KEEP_REPORTS("See by reference when public reports are deleted, and put them under legal hold"),
    COUNT_REPORTS("See how many public reports wait, are late and are in progress, never a single one"),
    VIEW_PATTERNS("See where and when people report, in figures that identify nobody"),
    OPEN_IDENTITY("Open the contact details of a person who reported, with a reason, and give them to the desk or not"),
    IMPORT_PARTNERSHIP("Load a whole partnership from a file"),
    EDIT_STRATEGY("Change priorities, objectives, outcomes, measures, targets and their owners"),
    EDIT_PLAN("Add and change actions in a local action plan, and override a colour with a reason"),
    UPDATE_ACTIONS("Record progress, blockers and evidence on an action"),
    PLAN_QUARTERS("Set the calendar of quarters and open one"),
    READ_DRAFT_RETURNS("Read a return before it has been submitted"),
    PREPARE_RETURNS("Write and submit an area's quarterly return"),
    DECIDE_RETURNS("Accept a submitted return, or send it back with reasons"),
    PREPARE_PACK("Write the board pack's summary and bring it before the board"),
    APPROVE_PACK("Approve and issue the board pack"),
    AGREE_PLAN("Agree a new version of the plan for the board"),
    SEE_EXACT_FIGURES("See small counts of people exactly as returned"),
    READ_AUDIT("Read the audit log: who did what, and whose records were opened"),
    ALLOW_LOOKS("Let somebody else open more people’s details today than the daily quota allows"),
    MANAGE_ACCOUNTS("Invite people to sign in, disable accounts, and grant or end roles"),
    CONFIRM_RECOVERY("Confirm, as one of two colleagues, that somebody who can no longer sign in may sign in again"),
    KEEP_CLEARANCES("Record the vetting and the training of other people, and take them back"),
    CERTIFY_ACCOUNTS("Confirm each quarter that other people still need their accounts, or suspend them"),
    ACCEPT_SHARING("Accept the sharing agreement for their organisation"),
    KEEP_PROVIDERS("Set up and stop the sign-in with an organisation's own accounts"),
    CHANGE_SETTINGS("Change tolerances, dates and other settings of the partnership"),
    VIEW_PATHWAYS("Read the pathways, their earlier editions and who answers in them"),
    EDIT_PATHWAYS("Write pathways and ask partners to review them"),
    PUBLISH_PATHWAYS("Publish and withdraw pathways that somebody else wrote"),
    KEEP_SIGNS("Add, reword and end signs of exploitation"),
    SEND_REMINDERS("See what is overdue, and remind the people responsible"),
    VIEW_MEETINGS("See the meetings of the groups, their agendas, who attended and approved minutes"),
    RUN_MEETINGS("Plan a group's meetings, record them and write their minutes"),
    VIEW_DUTIES("See which duties bind each organisation, how it says it meets them, and with what evidence"),
    ASSESS_DUTIES("Assess how an organisation meets its duties, and review those of another one for it"),
    KEEP_DUTIES("Keep the list of duties, and ask one organisation to review another"),
    VIEW_RISKS("See the risk registers of the groups, except risks restricted to those of a group"),
    MANAGE_RISKS("Register, score, escalate, accept and close risks of a group, or review those they answer for"),
    DECIDE_RISKS("Take on, refuse and return risks that were escalated to the board"),
    WORK_CASES("Open cases about people, and work on those they are a member of"),
    PREPARE_REFERRALS("Prepare referrals to the NRM and notifications, and record that they were sent"),
    COUNT_CASES("See how many cases there are and how many dates have passed, never a single case"),
    OPEN_CASE_IN_EMERGENCY("Open one case for four hours in an emergency, with a reason that is reviewed"),
    REVIEW_EMERGENCY_ACCESS("Review who opened a case in an emergency and why, never what it says"),
    SUPERVISE_CASES(
            "See how much each caseworker of the organisation has and what is late, and approve plans and closures"),
    SHARE_WITHOUT_AGREEMENT("Share what a case says without the agreement of the person, with a written reason"),
    MANAGE_DATA_REQUESTS(
            "Follow requests of people for what is kept about them, and complaints, never what a case says"),
    MANAGE_RETENTION("Set how long records are kept, stop a deletion, and delete what has come to its end"),
    REFER_TO_CONFERENCES("Refer a person or a place to a conference of agencies"),
    ATTEND_CONFERENCES(
            "Prepare conferences for their organisation, bring research, read what is agreed and do its actions"),
    RUN_CONFERENCES(
            "Plan the days of the conferences they are named for, accept referrals, list, invite, chair, minute and close them"),
    COUNT_CONFERENCES("See how many items conferences heard and how they went, never a single one"),
    RUN_TRAINING("Write workshops, run their sessions, evaluate them and issue certificates"),
    KEEP_CHAMPIONS("Appoint, renew and end champions, and write to them"),
    RUN_CAMPAIGNS("Plan campaigns and newsletters, publish their toolkits and record how far they reached"),
    KEEP_PICTURES("Keep the library of pictures and the preferred words, have pictures reviewed and recall them"),
    CONTACT_PEOPLE_SHOWN("Keep who is shown in a picture, what they agreed to and how they may be reached"),
    SUBMIT_INTELLIGENCE("Tell the intelligence unit what they saw or heard, and hear what became of it"),
    HANDLE_INTELLIGENCE("Grade, sanitise, link, search and share intelligence for their organisation"),
    KEEP_SOURCES("Keep who intelligence came from, apart from what it says"),
    DECONFLICT("Ask whether another partner holds a telephone, a plate or an address, or works nearby that day"),
    RUN_OPERATIONS("Plan operations and visits with partners, and record how they ended"),
    RECORD_DISRUPTIONS("Record what was disrupted, orders of courts, and plans for groups of offenders"),
    COUNT_INTELLIGENCE("See how much intelligence and how many disruptions there were, never what it says"),
    ANALYSE_FIGURES("Prepare tables, estimates and returns of figures from counts, never from what somebody wrote"),
    APPROVE_RELEASES("Decide whether figures that somebody else prepared may leave Waymark"),
    MATCH_LISTS("Bring an encoded list of their organisation to a comparison that gives no name away, and agree to it"),
    RUN_CONSULTATIONS("Ask communities, partners and people with lived experience, and code what they answer"),
    VIEW_FUNDING("See what is funded, until when, and what stops when it ends"),
    KEEP_FUNDING("Keep posts, grants, services and bids, and what they cost"),
    OFFER_RESOURCES("Offer rooms, interpreters, vehicles and places for their organisation to partners");

    private final String sentence;

    Permission(String sentence) {
        this.sentence = sentence;
    }

    /// What it lets a person do, in plain English.
    public String sentence() {
        return sentence;
    }
}
