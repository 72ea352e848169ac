package waymark.sharing.policerequests;

/// What is sealed of a request. What the police did not say is empty.
///
/// @param force that asks
/// @param officer rank or role, and name where it was given
/// @param reference of the force
/// @param authority on which law or order the request rests
/// @param enquiry the line of enquiry
/// @param asked what exactly
/// @param period of the records that are asked for
/// @param why it is said to be necessary and proportionate
/// @param others where else they tried to get it
/// @param notice what was said about telling the person, or why not
/// @param views of the person, in their words
record RequestDetails(
        String force,
        String officer,
        String reference,
        String authority,
        String enquiry,
        String asked,
        String period,
        String why,
        String others,
        String notice,
        String views) {}
