/// Officers, as the gateway vouches for them: who acts, for which unit, and how their acts go on record.
package org.nationalid.audit.officer;
