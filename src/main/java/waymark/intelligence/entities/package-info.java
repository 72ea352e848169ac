/// People, objects, locations and events in reports of intelligence: what each report says of them ([Fact]),
/// how they are linked ([Link]), and the page on which an officer marks them while reading. Which attributes
/// there are and how each is written is in `intelligence/pole.csv` ([Attribute]). Start at [Entities].
@NullMarked
package waymark.intelligence.entities;

import org.jspecify.annotations.NullMarked;
