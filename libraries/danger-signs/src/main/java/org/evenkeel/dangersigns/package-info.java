/// Words in a message that may mean danger. Begin at [org.evenkeel.dangersigns.DangerSigns].
package org.evenkeel.dangersigns;
