/// All services as files: in the shape of Open Referral UK 3.0, and for a spreadsheet.
@NullMarked
package waymark.services.openreferral;

import org.jspecify.annotations.NullMarked;
