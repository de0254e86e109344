namespace BusinessTexting.Console.Data;

/// <summary>How many bytes this account may still write on the disk of a folder.</summary>
public delegate long FreeSpace(string folder);
