/// Resolution: whose alias is this, and may the person authenticate? On the way of every authentication, so its
/// budget is two selects by primary key and no write.
package org.nationalid.identity.resolution;
