/// Tiles and checkpoint of a transparency log in an S3 bucket: put where nothing lies, compared where something does.
package org.nationalid.s3tiles;
