/// One canonical event in the words of other schemas. Pure functions; what a schema has no word for is carried in its
/// place for extensions, so that nothing is lost. Types that are not known yet get the schema's "other".
package org.nationalid.auditexport.rendering;
