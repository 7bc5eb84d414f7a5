/* Written for a test; not from any kernel. */

void box_in_other_file(struct box *b)
{
	box_put(b);
}
