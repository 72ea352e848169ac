package waymark.concerns.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.concerns.keys.CustodianKeys;
import waymark.kernel.Actor;
import waymark.kernel.Problem;
import waymark.web.forms.FormData;

/// What a custodian sees of one request.
///
/// @param contact the contact details while the reader has them open; else null
/// @param own true if the reader asked
/// @param form `because`, `decision` and `answer` as typed
/// @param moved true if another custodian was first
record IdentityView(
        IdentityRequest request,
        CustodianKeys.@Nullable Contact contact,
        boolean own,
        FormData form,
        boolean moved,
        List<Problem> problems) {

    /// Reads the contact details, which is recorded, only for the custodian who opened the request.
    static IdentityView of(
            IdentityRequests requests,
            Actor.Person actor,
            IdentityRequest request,
            FormData form,
            boolean moved,
            List<Problem> problems) {
        var contact = request instanceof IdentityRequest.Opened opened
                        && opened.by().id().equals(actor.id())
                ? requests.contact(actor, request.asking()).orElse(null)
                : null;
        return new IdentityView(request, contact, request.asking().by().id().equals(actor.id()), form, moved, problems);
    }
}
